/** The pages {@code /designer/rehearsal} and {@code /designer/rehearsal/table}. */
@NullMarked
package org.yidan.designer.rehearsal.web;

import org.jspecify.annotations.NullMarked;
