/**
 * Finding a matter as people look for it: by code, name, pinyin and everyday words. Enter by {@link
 * org.yidan.catalog.search.MatterFinder}; the everyday words are kept by {@link org.yidan.catalog.search.SynonymDesk}.
 */
@NullMarked
package org.yidan.catalog.search;

import org.jspecify.annotations.NullMarked;
