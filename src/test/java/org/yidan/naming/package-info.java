/** What forms and interfaces may name: nothing of another region, nothing that has ended, nothing made up. */
@NullMarked
package org.yidan.naming;

import org.jspecify.annotations.NullMarked;
