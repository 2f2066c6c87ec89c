/** What the start form of a return asks the server. */
@NullMarked
package org.yidan.powerreturn.web;

import org.jspecify.annotations.NullMarked;
