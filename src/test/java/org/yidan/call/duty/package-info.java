/** Whose work a call is. */
@org.jspecify.annotations.NullUnmarked
package org.yidan.call.duty;
