-- Figures ask for events of one type by one of its days, and for those of one person, whom the key finds. An index of each type
-- by the days that it is asked for costs a load half of what indexes of all types by both days do (docs/decisions/0027).
drop index exchange.cld_event_by_end;
drop index exchange.cld_event_by_start;
drop index exchange.cld_event_by_person;
create index cld_event_request on exchange.cld_event (place_id, started_on) where event_type = 'Request';
create index cld_event_assessment on exchange.cld_event (place_id, ended_on) where event_type = 'Assessment';
create index cld_event_review on exchange.cld_event (place_id, ended_on) where event_type = 'Review';
create index cld_event_service on exchange.cld_event (place_id, ended_on) where event_type = 'Service';
create index cld_event_service_begun on exchange.cld_event (place_id, started_on) where event_type = 'Service';
