// Steps of a later schema that take a while, each of which rewrites what the user did.

import { migrations } from '#core/storage/migrations/index.ts'

const laterSteps = 6

export const laterMigrations: readonly string[] = [
  ...migrations,
  ...Array.from(
    { length: laterSteps },
    (_, step) => `
CREATE TABLE later_${step} (id INTEGER PRIMARY KEY, change TEXT NOT NULL) STRICT;
INSERT INTO later_${step} (change) SELECT patches || subject FROM changes;
INSERT INTO later_${step} (change) SELECT change FROM later_${step};
UPDATE ratings SET rated_at = rated_at || '${step}' WHERE length(rated_at) < 38;
`,
  ),
]
