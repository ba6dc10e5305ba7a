/** A line of a PDF page, in points from the page's upper left corner. */
export interface PdfLine {
  /** From 0. */
  readonly page: number;
  readonly pageHeight: number;
  /** 0 for the left or only column. */
  readonly column: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  /** Whether all its letters are bold. */
  readonly bold: boolean;
}

/** A piece of text as it is placed on a page. */
export interface PdfPiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  /** Whether white space was drawn before it. */
  readonly spaced: boolean;
}
