// The types that make a missing word a compile error: Japanese is the pattern, English must have the same keys.

/** A Japanese word that counts ends in `_other`; English needs `_one` and `_other` for it. */
export type SameWords<Japanese> = {
  [Key in keyof Japanese as Key extends `${infer Base}_other` ? `${Base}_one` | Key : Key]: Japanese[Key] extends string
    ? string
    : SameWords<Japanese[Key]>
}

/** Every path to a sentence, `levels.r1`; a counting word without its ending. */
export type WordPath<Words> = {
  [Key in keyof Words & string]: Words[Key] extends string
    ? Key extends `${infer Base}_other`
      ? Base
      : Key
    : `${Key}.${WordPath<Words[Key]>}`
}[keyof Words & string]
