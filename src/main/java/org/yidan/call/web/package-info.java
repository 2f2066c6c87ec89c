/** The edge of calls: what the start form asks ({@link org.yidan.call.web.StarterApi}), the outlook and the map. */
@NullMarked
package org.yidan.call.web;

import org.jspecify.annotations.NullMarked;
