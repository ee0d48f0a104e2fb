/** `+526640000199` in groups people can read: `+52 664 000 0199`. Anything else stays as it is. */
export const readablePhone = (value: string): string =>
  value.replace(/^\+(52|1)(\d{3})(\d{3})(\d{4})$/, '+$1 $2 $3 $4').replace(/^\+(50\d)(\d{4})(\d{4})$/, '+$1 $2 $3');
