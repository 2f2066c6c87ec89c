/** What the tests share: the one Spring context on a real, throw-away PostgreSQL. */
@NullMarked
package org.yidan.support;

import org.jspecify.annotations.NullMarked;
