/** What is judged by what all other tests have left behind in the database of their JVM; so these run last, in each JVM. */
@NullMarked
package org.yidan.afterwards;

import org.jspecify.annotations.NullMarked;
