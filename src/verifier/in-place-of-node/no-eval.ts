import { config } from 'zod';

// It asks whether it may make code out of texts; the policy of the page says no, and Firefox tells whoever looks.
config({ jitless: true });
