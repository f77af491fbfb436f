import { z } from 'zod';

/**
 * A stable id inside one partnership: lower case letters, digits and hyphens, 80 characters at most. It is part of keys of the
 * store and of every button, and both have a limit of their own.
 */
export const idSchema = z
  .string()
  .max(80, '80 characters at most')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case letters, digits and hyphens');
