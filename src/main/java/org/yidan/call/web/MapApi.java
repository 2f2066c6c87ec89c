package org.yidan.call.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yidan.call.map.CallMap;
import org.yidan.call.map.CallMap.Found;
import org.yidan.call.map.CallMap.Spot;
import org.yidan.shared.place.MapSettings;
import org.yidan.shared.place.Position;
import org.yidan.shared.web.Reading;

/** What the map on pages and forms shows. */
@RestController
@RequestMapping("/api/map")
class MapApi {

    private final CallMap map;
    private final MapSettings settings;

    MapApi(CallMap map, MapSettings settings) {
        this.map = map;
        this.settings = settings;
    }

    /** How maps are drawn; without tiles as a grid. */
    record Drawing(String tiles, String credit, Position begin) {}

    /** The spot of a call; none when it has no position. */
    record Shown(Optional<Spot> spot) {}

    @GetMapping
    Drawing drawing() {
        Position begin = new Position(settings.latitude(), settings.longitude());
        return new Drawing(settings.tiles(), settings.credit(), settings.datum().shown(begin));
    }

    /** The calls with a position among those the list finds. */
    @GetMapping("/cases")
    Found cases(@RequestParam Map<String, String> asked) {
        Found found = map.found(asked);
        Reading.found(found.found());
        return found;
    }

    /** Where a call is, and what is open around it. */
    @GetMapping("/calls/{callNo}")
    Shown call(@PathVariable String callNo) {
        return new Shown(map.of(callNo));
    }

    /** A place pointed at on the map, or typed, in both ways, and what is open around it. */
    @GetMapping("/place")
    Spot place(
            @RequestParam double lat, @RequestParam double lng, @RequestParam(defaultValue = "false") boolean onMap) {
        return map.at(lat, lng, onMap);
    }
}
