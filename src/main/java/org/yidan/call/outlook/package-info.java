/**
 * What a caller is told before a call is sent: who will lead, by which law, how fast ({@link
 * org.yidan.call.outlook.OutlookDesk}), and whether somebody has called already ({@link org.yidan.call.outlook.SimilarCalls}).
 * Promises nothing: the call itself is matched, dispatched and timed by its own rules.
 */
@NullMarked
package org.yidan.call.outlook;

import org.jspecify.annotations.NullMarked;
