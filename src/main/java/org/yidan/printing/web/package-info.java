/** The edge of papers: {@link org.yidan.printing.web.PaperController} gives them out. */
@NullMarked
package org.yidan.printing.web;

import org.jspecify.annotations.NullMarked;
