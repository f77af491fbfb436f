// The parts list of one environment of the Samen Opleiden bot. No key, password or connection string with a key in it: the
// bot proves who it is with the managed identity, to Azure Bot Service and to Cosmos DB alike.

@minLength(4)
@maxLength(20)
@description('Every resource is named after this; lower case letters, digits and hyphens, unique in Azure.')
param resourceBaseName string

@maxLength(42)
@description('The name of the bot as Azure shows it; Teams shows the name in the manifest.')
param botDisplayName string

@allowed([
  'westeurope'
  'northeurope'
  'germanywestcentral'
  'francecentral'
  'swedencentral'
])
@description('The region of everything that holds data: inside the European Union.')
param location string = 'westeurope'

@allowed(['B1', 'B2', 'S1', 'P0v3', 'P1v3'])
@description('Plan of the web app; B1 is the smallest that stays awake (always on).')
param webAppSku string = 'B1'

@allowed(['F0', 'S1'])
@description('Plan of the bot registration; the Teams channel is free of charge in both.')
param botSku string = 'F0'

@description('Database of the bot in the Cosmos DB account.')
param databaseName string = 'sobot'

@description('Container that holds every document.')
param containerName string = 'documents'

@description('Entra object id of who runs `so partnership put` against this database; empty for nobody.')
param operatorObjectId string = ''

module identity './modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: '${resourceBaseName}-identity'
    location: location
  }
}

module monitoring './modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    baseName: resourceBaseName
    location: location
  }
}

module cosmos './modules/cosmos.bicep' = {
  name: 'cosmos'
  params: {
    accountName: toLower(resourceBaseName)
    location: location
    databaseName: databaseName
    containerName: containerName
    botPrincipalId: identity.outputs.principalId
    operatorObjectId: operatorObjectId
  }
}

module web './modules/web.bicep' = {
  name: 'web'
  params: {
    name: resourceBaseName
    location: location
    sku: webAppSku
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    identityTenantId: identity.outputs.tenantId
    cosmosEndpoint: cosmos.outputs.endpoint
    databaseName: databaseName
    containerName: containerName
    applicationInsightsConnectionString: monitoring.outputs.connectionString
    workspaceId: monitoring.outputs.workspaceId
  }
}

module bot './modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: resourceBaseName
    displayName: botDisplayName
    sku: botSku
    domain: web.outputs.domain
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    identityTenantId: identity.outputs.tenantId
  }
}

// arm/deploy in teamsapp.yml writes these to env/.env.<environment>.
output BOT_ID string = identity.outputs.clientId
output BOT_TENANT_ID string = identity.outputs.tenantId
output BOT_DOMAIN string = web.outputs.domain
output BOT_AZURE_APP_SERVICE_RESOURCE_ID string = web.outputs.id
output SOBOT_COSMOS_ENDPOINT string = cosmos.outputs.endpoint
