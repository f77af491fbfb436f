import type { CosmosClientOptions } from '@azure/cosmos';

/**
 * The identity of the machine itself: in Azure the managed identity that AZURE_CLIENT_ID names (infra sets it), on a desk
 * whoever is signed in with the Azure tools. Loaded only when there is no key.
 */
export async function ownIdentity(): Promise<CosmosClientOptions['aadCredentials']> {
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new DefaultAzureCredential();
}
