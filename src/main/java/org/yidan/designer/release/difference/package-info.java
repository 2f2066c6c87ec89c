/** What a draft changes of what runs, in the words of a designer: steps, posts, limits, conditions, fields of forms, rows of tables. */
@NullMarked
package org.yidan.designer.release.difference;

import org.jspecify.annotations.NullMarked;
