/** Tests the pages, files and start answers of calls over real HTTP. */
@NullMarked
package org.yidan.call.web;

import org.jspecify.annotations.NullMarked;
