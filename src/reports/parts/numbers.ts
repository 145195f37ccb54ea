/** `2,431`, of whole numbers. By hand: `toLocaleString` is slow, and the HTML report writes hundreds of numbers. */
export const number = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
