import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/store/open.js';
import { storeContract } from './contract.js';

storeContract('embedded', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-store-'));
  const settings = { kind: 'embedded' as const, file: join(folder, 'made', 'when-missing', 'data.sqlite') };
  const store = await openStore(settings);
  return {
    store,
    reopen: () => openStore(settings),
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
});
