import { z } from 'zod';

/**
 * What must be there before an activity is worth a turn. The rest is passed on as it came: it is untrusted, and each route
 * parses what it uses.
 */
const accountSchema = z.looseObject({ id: z.string().min(1), aadObjectId: z.string().optional() });

export const activitySchema = z.looseObject({
  type: z.string().min(1),
  channelId: z.string().min(1),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  from: accountSchema,
  recipient: accountSchema,
  conversation: z.looseObject({
    id: z.string().min(1),
    tenantId: z.string().optional(),
    conversationType: z.string().optional(),
  }),
  text: z.string().nullish(),
});
