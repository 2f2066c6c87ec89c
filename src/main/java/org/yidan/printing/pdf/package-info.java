/** From a page to a PDF with the embedded Chinese font; the only room that knows the PDF library. */
@NamedInterface("pdf")
@NullMarked
package org.yidan.printing.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
