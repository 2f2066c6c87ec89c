/** The rules of process models: one class each, see {@code docs/rules}. */
@NullMarked
package org.yidan.designer.rules.model;

import org.jspecify.annotations.NullMarked;
