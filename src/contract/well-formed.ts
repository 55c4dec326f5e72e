// A string that storage gives back as it took it.

import { z } from 'zod'

/** Half of a surrogate pair has no UTF-8 form: SQLite would keep U+FFFD, and what was logged would not be what is there. */
export const wellFormed = () => z.string().overwrite((value) => value.toWellFormed())
