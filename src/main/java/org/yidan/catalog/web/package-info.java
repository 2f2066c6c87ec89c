/** The list over HTTP: {@code /api/catalog} for programs and forms, {@code /catalog} for people. */
@NullMarked
package org.yidan.catalog.web;

import org.jspecify.annotations.NullMarked;
