// The process that is the bot: Node on Linux, awake all day. It holds no state, so any number of instances may run.
param name string
param location string
param sku string
param identityId string
param identityClientId string
param identityTenantId string
param cosmosEndpoint string
param databaseName string
param containerName string
param applicationInsightsConnectionString string
param workspaceId string

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: {
    name: sku
  }
  properties: {
    // This is what makes a plan a Linux plan.
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: 'node --max-old-space-size=1024 dist/bot/main.js'
      alwaysOn: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      http20Enabled: true
      // Whether the process lives. Not /readyz: a store that is away is no reason to restart every instance.
      healthCheckPath: '/healthz'
    }
  }
}

resource settings 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: app
  name: 'appsettings'
  properties: {
    NODE_ENV: 'production'
    // Where the links to files that the bot sends lead to.
    SOBOT_PUBLIC_URL: 'https://${app.properties.defaultHostName}'
    SOBOT_STORE: 'cosmos'
    SOBOT_COSMOS_ENDPOINT: cosmosEndpoint
    SOBOT_COSMOS_DATABASE: databaseName
    SOBOT_COSMOS_CONTAINER: containerName
    MicrosoftAppType: 'UserAssignedMSI'
    MicrosoftAppId: identityClientId
    MicrosoftAppTenantId: identityTenantId
    // Which identity the Azure libraries take for Cosmos DB.
    AZURE_CLIENT_ID: identityClientId
    APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsightsConnectionString
    ApplicationInsightsAgent_EXTENSION_VERSION: '~3'
    // The package that was deployed runs as it is; nothing is built on the server.
    WEBSITE_RUN_FROM_PACKAGE: '1'
    SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: app
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AppServiceConsoleLogs'
        enabled: true
      }
      {
        category: 'AppServicePlatformLogs'
        enabled: true
      }
    ]
  }
}

output id string = app.id
output domain string = app.properties.defaultHostName
