/** Points of a paper's QR code with its quiet zone: 26 mm, of which the code itself has 22 or more. */
export const CHECK_SIDE = 74;
