/** The edge's common manners: refusals as RFC 9457 problem documents, times as people read them, files given out safely. */
@NullMarked
package org.yidan.shared.web;

import org.jspecify.annotations.NullMarked;
