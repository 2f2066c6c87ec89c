/** What the start form of an adjustment asks the server for. */
@NullMarked
package org.yidan.adjustment.web;

import org.jspecify.annotations.NullMarked;
