/** The edge's common manners: refusals as RFC 9457 problem documents. */
@NullMarked
package org.yidan.shared.web;

import org.jspecify.annotations.NullMarked;
