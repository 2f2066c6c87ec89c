/** Tests of what a caller is told before a call is sent. */
@NullMarked
package org.yidan.call.outlook;

import org.jspecify.annotations.NullMarked;
