/** From a page to a PDF with the embedded Chinese font; the only room that knows the PDF library. */
@NullMarked
package org.yidan.printing.pdf;

import org.jspecify.annotations.NullMarked;
