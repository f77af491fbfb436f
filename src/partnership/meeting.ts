import { z } from 'zod';

/** The shapes that a startgesprek has somewhere (002:36-39, 659-678, 1087-1109; 003:541). */
export const meetingSchema = z.enum(['werkplekbegeleider', 'flitsbezoek', 'groep', 'driegesprek']);
