/** The rules of forms: one class each, see {@code docs/rules}. */
@NullMarked
package org.yidan.designer.rules.form;

import org.jspecify.annotations.NullMarked;
