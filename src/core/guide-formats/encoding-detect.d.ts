// The types of the one file of encoding-japanese that is used; the package has types for its entry only.

declare module 'encoding-japanese/src/encoding-detect.js' {
  type Test = (bytes: Uint8Array) => boolean
  export const isBINARY: Test
  export const isUTF8: Test
  export const isEUCJP: Test
  export const isSJIS: Test
}
