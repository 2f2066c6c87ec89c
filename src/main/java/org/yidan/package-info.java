/** The application: one deployable that holds every module of Yidan. */
@NullMarked
package org.yidan;

import org.jspecify.annotations.NullMarked;
