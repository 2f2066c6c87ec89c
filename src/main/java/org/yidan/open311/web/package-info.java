/**
 * The edge for partners: {@code /open311/v2/**} in JSON and XML, by the standard's names. The public page for callers is
 * {@link org.yidan.open311.web.FollowPage}.
 */
@NullMarked
package org.yidan.open311.web;

import org.jspecify.annotations.NullMarked;
