package fr.pix.certif.platform.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Tells a load balancer whether to send requests here, and a supervisor whether to start this copy again. */
@Controller
class HealthController {

    private final HealthEndpoint health;

    HealthController(HealthEndpoint health) {
        this.health = health;
    }

    /** Whether everything is well that requests need. */
    @GetMapping("/actuator/health")
    ResponseEntity<Map<String, String>> all() {
        return answer(health.health());
    }

    /** Whether this copy lives, or wants requests: without asking the database. */
    @GetMapping("/actuator/health/{group:liveness|readiness}")
    ResponseEntity<Map<String, String>> group(@PathVariable String group) {
        return answer(health.healthForPath(group));
    }

    private static ResponseEntity<Map<String, String>> answer(@Nullable HealthDescriptor health) {
        var status = health == null ? Status.UNKNOWN : health.getStatus();
        return ResponseEntity.status(HttpCodeStatusMapper.getDefault().getStatusCode(status))
                .body(Map.of("status", status.getCode()));
    }
}
