/**
 * What a model, a form or a decision table of this office must keep: one rule is one class with one page in {@code docs/rules}. The
 * same rules decide at the build, at every deployment and in Modeler, for which they are compiled to JavaScript: plain Java only, no
 * engine, no Spring, no reflection, no files. They read a tree of elements ({@link org.yidan.designer.rules.Tag}) and what is known of
 * the living server ({@link org.yidan.designer.rules.Facts}), and answer with {@link org.yidan.designer.rules.Finding}s.
 */
@NullMarked
package org.yidan.designer.rules;

import org.jspecify.annotations.NullMarked;
