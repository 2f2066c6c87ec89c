/**
 * Finding a task by words: every task carries the words of its case in its description, written with the task itself, and
 * the description criterion of a task query is read as words that must all occur. What a model says in the documentation of a task is for
 * designers and not written there. Which variables those are the modules of the
 * processes say ({@link org.yidan.engine.search.SearchedVariables}).
 */
@NamedInterface("search")
@NullMarked
package org.yidan.engine.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
