/** The application as people see it, in a real browser; screenshots of every page are kept in {@code target/screenshots}. */
@NullMarked
package org.yidan.browser;

import org.jspecify.annotations.NullMarked;
