package org.yidan.engine.gate;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a request may bring. Requests with files to our own pages and interfaces are bounded by {@code
 * spring.servlet.multipart}.
 *
 * @param body most of a body without files, of somebody who is logged in
 * @param strangerBody most of a body without files, of anybody else
 * @param memoryFiles most of what is read into memory as it is: a deployment, an attachment of the engine, a list sent as body
 * @param fileRoom what all requests with files of logged-in people together may take on the disk of a node at a time
 * @param strangerRoom the same for partners outside, who are not known before their request was read
 * @param memoryRoom what bodies read into memory may take there at a time
 * @param outRoom what photos and papers on their way out take there at a time
 * @param longestWait how long a request waits for room before it is refused
 */
@ConfigurationProperties("yidan.gate")
record GateSettings(
        @DefaultValue("1MB") DataSize body,
        @DefaultValue("64KB") DataSize strangerBody,
        @DefaultValue("12MB") DataSize memoryFiles,
        @DefaultValue("60MB") DataSize fileRoom,
        @DefaultValue("60MB") DataSize strangerRoom,
        @DefaultValue("48MB") DataSize memoryRoom,
        @DefaultValue("64MB") DataSize outRoom,
        @DefaultValue("10s") Duration longestWait) {}
