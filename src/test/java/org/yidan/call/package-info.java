/** Calls made for tests, used by the tests of every room of the module. */
@NullMarked
package org.yidan.call;

import org.jspecify.annotations.NullMarked;
