// One decimal, half up, as the screens round (renderer/parts/formats.ts, which shells can not import); a test holds the two together.

/** The small addition undoes binary fractions such as 0.15 = 0.1499… */
export const oneDecimal = (value: number): string => (Math.floor(value * 10 + 0.5 + 1e-9) / 10).toFixed(1)
