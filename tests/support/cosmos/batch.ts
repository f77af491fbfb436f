import { type Collection, documentOperations, type Row } from './internals.js';
import { partitionsOf } from './partitions.js';

interface Input {
  operationType: string;
  id?: string;
  ifMatch?: string;
  resourceBody?: Row;
}
interface Result {
  statusCode: number;
  eTag?: string | undefined;
}

/**
 * A transactional batch as Cosmos DB documents it: in one partition, all or nothing. When an operation fails, what went
 * before is taken back, the answer is 207, and every other operation says 424. (Shipped: no rollback, and a 500 for all
 * but creates.)
 */
export function atomicBatch(collection: Collection, partition: string, inputs: readonly Input[]) {
  partitionsOf(collection);
  const undo: (() => void)[] = [];
  for (const [index, input] of inputs.entries()) {
    const id = String(input.id ?? input.resourceBody?.id);
    const before = collection.document(id, partition).read();
    const { statusCode } = apply(collection, partition, id, input);
    if (statusCode >= 400) {
      for (const step of undo.reverse()) step();
      return { statusCode: 207, body: inputs.map((_, i): Result => ({ statusCode: i === index ? statusCode : 424 })) };
    }
    undo.push(() => restore(collection, partition, id, before));
  }
  return { statusCode: 200, body: inputs.map((input) => resultOf(collection, partition, input)) };
}

function apply(collection: Collection, partition: string, id: string, input: Input): { statusCode: number } {
  const common = { ...input, id, partitionKey: JSON.stringify([partition]) };
  // The service takes no document into a batch of another partition.
  if (input.resourceBody && input.resourceBody.partition !== partition) return { statusCode: 400 };
  switch (input.operationType) {
    case 'Create':
      return documentOperations.createOperation(collection, common);
    case 'Replace':
      return documentOperations.replaceOperation(collection, common);
    case 'Delete':
      return documentOperations.deleteOperation(collection, common);
    default:
      return { statusCode: 400 };
  }
}

function restore(collection: Collection, partition: string, id: string, before: Row | undefined): void {
  if (collection.document(id, partition).read()) collection.documents.delete(id, partition);
  if (before) collection.documents._set(before);
}

/** As with `Prefer: return=minimal`: the etag, not the document. */
function resultOf(collection: Collection, partition: string, input: Input): Result {
  if (input.operationType === 'Delete') return { statusCode: 204 };
  const id = String(input.id ?? input.resourceBody?.id);
  const statusCode = input.operationType === 'Create' ? 201 : 200;
  return { statusCode, eTag: collection.document(id, partition).read()?._etag };
}
