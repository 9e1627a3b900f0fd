/** Measures of the drawing, in pixels at zoom 1. */
export const cardWidth = 132;
export const cardHeight = 44;
/** From one card to the next in a row; "a slot". */
export const slotWidth = 148;
/** From one class year to the next. */
export const rowHeight = 100;
/** Further space between two families. */
export const familyGap = 32;
