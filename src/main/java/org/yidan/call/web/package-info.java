/**
 * The edge of calls: what the start form asks ({@link org.yidan.call.web.StarterApi}), files
 * ({@link org.yidan.call.web.CallFileApi}) and the case pages ({@link org.yidan.call.web.CallPageController}).
 */
@NullMarked
package org.yidan.call.web;

import org.jspecify.annotations.NullMarked;
