import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace ringfence. */
export namespace ringfence {

    /** Namespace v1. */
    namespace v1 {

        /**
         * Properties of a CidrGroup.
         * @deprecated Use ringfence.v1.CidrGroup.$Properties instead.
         */
        interface ICidrGroup extends ringfence.v1.CidrGroup.$Properties {
        }

        /** Represents a CidrGroup. */
        class CidrGroup {

            /**
             * Constructs a new CidrGroup.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.CidrGroup.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CidrGroup name. */
            name: string;

            /** CidrGroup labels. */
            labels: string[];

            /** CidrGroup cidrs. */
            cidrs: string[];

            /**
             * Creates a new CidrGroup instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CidrGroup instance
             */
            static create(properties: ringfence.v1.CidrGroup.$Shape): ringfence.v1.CidrGroup & ringfence.v1.CidrGroup.$Shape;
            static create(properties?: ringfence.v1.CidrGroup.$Properties): ringfence.v1.CidrGroup;

            /**
             * Encodes the specified CidrGroup message. Does not implicitly {@link ringfence.v1.CidrGroup.verify|verify} messages.
             * @param message CidrGroup message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.CidrGroup.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CidrGroup message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.CidrGroup & ringfence.v1.CidrGroup.$Shape} CidrGroup
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.CidrGroup & ringfence.v1.CidrGroup.$Shape;

            /**
             * Creates a CidrGroup message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CidrGroup
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.CidrGroup;

            /**
             * Creates a plain object from a CidrGroup message. Also converts values to other types if specified.
             * @param message CidrGroup
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.CidrGroup, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CidrGroup to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CidrGroup {

            /** Properties of a CidrGroup. */
            interface $Properties {

                /** CidrGroup name */
                name?: (string|null);

                /** CidrGroup labels */
                labels?: (string[]|null);

                /** CidrGroup cidrs */
                cidrs?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CidrGroup. */
            type $Shape = ringfence.v1.CidrGroup.$Properties;
        }

        /**
         * Properties of an Envelope.
         * @deprecated Use ringfence.v1.Envelope.$Properties instead.
         */
        interface IEnvelope extends ringfence.v1.Envelope.$Properties {
        }

        /** Represents an Envelope. */
        class Envelope {

            /**
             * Constructs a new Envelope.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.Envelope.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Envelope commit. */
            commit: Uint8Array;

            /** Envelope hash. */
            hash: Uint8Array;

            /** Envelope epoch. */
            epoch: (number|Long);

            /** Envelope keyId. */
            keyId: string;

            /** Envelope signature. */
            signature: Uint8Array;

            /**
             * Creates a new Envelope instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Envelope instance
             */
            static create(properties: ringfence.v1.Envelope.$Shape): ringfence.v1.Envelope & ringfence.v1.Envelope.$Shape;
            static create(properties?: ringfence.v1.Envelope.$Properties): ringfence.v1.Envelope;

            /**
             * Encodes the specified Envelope message. Does not implicitly {@link ringfence.v1.Envelope.verify|verify} messages.
             * @param message Envelope message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.Envelope.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Envelope message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.Envelope & ringfence.v1.Envelope.$Shape} Envelope
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.Envelope & ringfence.v1.Envelope.$Shape;

            /**
             * Creates an Envelope message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Envelope
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.Envelope;

            /**
             * Creates a plain object from an Envelope message. Also converts values to other types if specified.
             * @param message Envelope
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.Envelope, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Envelope to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Envelope {

            /** Properties of an Envelope. */
            interface $Properties {

                /** Envelope commit */
                commit?: (Uint8Array|null);

                /** Envelope hash */
                hash?: (Uint8Array|null);

                /** Envelope epoch */
                epoch?: (number|Long|null);

                /** Envelope keyId */
                keyId?: (string|null);

                /** Envelope signature */
                signature?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Envelope. */
            type $Shape = ringfence.v1.Envelope.$Properties;
        }

        /**
         * Properties of a Commit.
         * @deprecated Use ringfence.v1.Commit.$Properties instead.
         */
        interface ICommit extends ringfence.v1.Commit.$Properties {
        }

        /** Represents a Commit. */
        class Commit {

            /**
             * Constructs a new Commit.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.Commit.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Commit revision. */
            revision: (number|Long);

            /** Commit previousHash. */
            previousHash: Uint8Array;

            /** Commit schemaVersion. */
            schemaVersion: number;

            /** Commit actor. */
            actor: string;

            /** Commit commandId. */
            commandId: string;

            /** Commit timeUnixMs. */
            timeUnixMs: (number|Long);

            /** Commit traceparent. */
            traceparent: string;

            /** Commit events. */
            events: ringfence.v1.Event.$Properties[];

            /**
             * Creates a new Commit instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Commit instance
             */
            static create(properties: ringfence.v1.Commit.$Shape): ringfence.v1.Commit & ringfence.v1.Commit.$Shape;
            static create(properties?: ringfence.v1.Commit.$Properties): ringfence.v1.Commit;

            /**
             * Encodes the specified Commit message. Does not implicitly {@link ringfence.v1.Commit.verify|verify} messages.
             * @param message Commit message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.Commit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Commit message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.Commit & ringfence.v1.Commit.$Shape} Commit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.Commit & ringfence.v1.Commit.$Shape;

            /**
             * Creates a Commit message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Commit
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.Commit;

            /**
             * Creates a plain object from a Commit message. Also converts values to other types if specified.
             * @param message Commit
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.Commit, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Commit to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Commit {

            /** Properties of a Commit. */
            interface $Properties {

                /** Commit revision */
                revision?: (number|Long|null);

                /** Commit previousHash */
                previousHash?: (Uint8Array|null);

                /** Commit schemaVersion */
                schemaVersion?: (number|null);

                /** Commit actor */
                actor?: (string|null);

                /** Commit commandId */
                commandId?: (string|null);

                /** Commit timeUnixMs */
                timeUnixMs?: (number|Long|null);

                /** Commit traceparent */
                traceparent?: (string|null);

                /** Commit events */
                events?: (ringfence.v1.Event.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Commit. */
            type $Shape = {
              revision?: number|Long|null;
              previousHash?: Uint8Array|null;
              schemaVersion?: number|null;
              actor?: string|null;
              commandId?: string|null;
              timeUnixMs?: number|Long|null;
              traceparent?: string|null;
              events?: ringfence.v1.Event.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of an Event.
         * @deprecated Use ringfence.v1.Event.$Properties instead.
         */
        interface IEvent extends ringfence.v1.Event.$Properties {
        }

        /** Represents an Event. */
        class Event {

            /**
             * Constructs a new Event.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.Event.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Event policyRevised. */
            policyRevised?: (ringfence.v1.PolicyRevised.$Properties|null);

            /** Event policyDeleted. */
            policyDeleted?: (ringfence.v1.PolicyDeleted.$Properties|null);

            /** Event identityAllocated. */
            identityAllocated?: (ringfence.v1.IdentityAllocated.$Properties|null);

            /** Event endpointRegistered. */
            endpointRegistered?: (ringfence.v1.EndpointRegistered.$Properties|null);

            /** Event endpointRemoved. */
            endpointRemoved?: (ringfence.v1.EndpointRemoved.$Properties|null);

            /** Event nodeEnrolled. */
            nodeEnrolled?: (ringfence.v1.NodeEnrolled.$Properties|null);

            /** Event nodeRemoved. */
            nodeRemoved?: (ringfence.v1.NodeRemoved.$Properties|null);

            /** Event event. */
            event?: ("policyRevised"|"policyDeleted"|"identityAllocated"|"endpointRegistered"|"endpointRemoved"|"nodeEnrolled"|"nodeRemoved");

            /**
             * Creates a new Event instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Event instance
             */
            static create(properties: ringfence.v1.Event.$Shape): ringfence.v1.Event & ringfence.v1.Event.$Shape;
            static create(properties?: ringfence.v1.Event.$Properties): ringfence.v1.Event;

            /**
             * Encodes the specified Event message. Does not implicitly {@link ringfence.v1.Event.verify|verify} messages.
             * @param message Event message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.Event.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Event message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.Event & ringfence.v1.Event.$Shape} Event
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.Event & ringfence.v1.Event.$Shape;

            /**
             * Creates an Event message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Event
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.Event;

            /**
             * Creates a plain object from an Event message. Also converts values to other types if specified.
             * @param message Event
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.Event, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Event to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Event {

            /** Properties of an Event. */
            interface $Properties {

                /** Event policyRevised */
                policyRevised?: (ringfence.v1.PolicyRevised.$Properties|null);

                /** Event policyDeleted */
                policyDeleted?: (ringfence.v1.PolicyDeleted.$Properties|null);

                /** Event identityAllocated */
                identityAllocated?: (ringfence.v1.IdentityAllocated.$Properties|null);

                /** Event endpointRegistered */
                endpointRegistered?: (ringfence.v1.EndpointRegistered.$Properties|null);

                /** Event endpointRemoved */
                endpointRemoved?: (ringfence.v1.EndpointRemoved.$Properties|null);

                /** Event nodeEnrolled */
                nodeEnrolled?: (ringfence.v1.NodeEnrolled.$Properties|null);

                /** Event nodeRemoved */
                nodeRemoved?: (ringfence.v1.NodeRemoved.$Properties|null);

                /** Event event */
                event?: ("policyRevised"|"policyDeleted"|"identityAllocated"|"endpointRegistered"|"endpointRemoved"|"nodeEnrolled"|"nodeRemoved");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of an Event. */
            type $Shape = {
              policyRevised?: ringfence.v1.PolicyRevised.$Shape|null;
              policyDeleted?: ringfence.v1.PolicyDeleted.$Shape|null;
              identityAllocated?: ringfence.v1.IdentityAllocated.$Shape|null;
              endpointRegistered?: ringfence.v1.EndpointRegistered.$Shape|null;
              endpointRemoved?: ringfence.v1.EndpointRemoved.$Shape|null;
              nodeEnrolled?: ringfence.v1.NodeEnrolled.$Shape|null;
              nodeRemoved?: ringfence.v1.NodeRemoved.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ event?: undefined; policyRevised?: null; policyDeleted?: null; identityAllocated?: null; endpointRegistered?: null; endpointRemoved?: null; nodeEnrolled?: null; nodeRemoved?: null }|{ event?: "policyRevised"; policyRevised: ringfence.v1.PolicyRevised.$Shape; policyDeleted?: null; identityAllocated?: null; endpointRegistered?: null; endpointRemoved?: null; nodeEnrolled?: null; nodeRemoved?: null }|{ event?: "policyDeleted"; policyRevised?: null; policyDeleted: ringfence.v1.PolicyDeleted.$Shape; identityAllocated?: null; endpointRegistered?: null; endpointRemoved?: null; nodeEnrolled?: null; nodeRemoved?: null }|{ event?: "identityAllocated"; policyRevised?: null; policyDeleted?: null; identityAllocated: ringfence.v1.IdentityAllocated.$Shape; endpointRegistered?: null; endpointRemoved?: null; nodeEnrolled?: null; nodeRemoved?: null }|{ event?: "endpointRegistered"; policyRevised?: null; policyDeleted?: null; identityAllocated?: null; endpointRegistered: ringfence.v1.EndpointRegistered.$Shape; endpointRemoved?: null; nodeEnrolled?: null; nodeRemoved?: null }|{ event?: "endpointRemoved"; policyRevised?: null; policyDeleted?: null; identityAllocated?: null; endpointRegistered?: null; endpointRemoved: ringfence.v1.EndpointRemoved.$Shape; nodeEnrolled?: null; nodeRemoved?: null }|{ event?: "nodeEnrolled"; policyRevised?: null; policyDeleted?: null; identityAllocated?: null; endpointRegistered?: null; endpointRemoved?: null; nodeEnrolled: ringfence.v1.NodeEnrolled.$Shape; nodeRemoved?: null }|{ event?: "nodeRemoved"; policyRevised?: null; policyDeleted?: null; identityAllocated?: null; endpointRegistered?: null; endpointRemoved?: null; nodeEnrolled?: null; nodeRemoved: ringfence.v1.NodeRemoved.$Shape })
            );
        }

        /**
         * Properties of a PolicyRevised.
         * @deprecated Use ringfence.v1.PolicyRevised.$Properties instead.
         */
        interface IPolicyRevised extends ringfence.v1.PolicyRevised.$Properties {
        }

        /** Represents a PolicyRevised. */
        class PolicyRevised {

            /**
             * Constructs a new PolicyRevised.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.PolicyRevised.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PolicyRevised policyId. */
            policyId: string;

            /** PolicyRevised kind. */
            kind: string;

            /** PolicyRevised source. */
            source: string;

            /** PolicyRevised rules. */
            rules: ringfence.v1.Rule.$Properties[];

            /** PolicyRevised tests. */
            tests: ringfence.v1.PolicyTest.$Properties[];

            /** PolicyRevised cidrGroup. */
            cidrGroup?: (ringfence.v1.CidrGroup.$Properties|null);

            /**
             * Creates a new PolicyRevised instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PolicyRevised instance
             */
            static create(properties: ringfence.v1.PolicyRevised.$Shape): ringfence.v1.PolicyRevised & ringfence.v1.PolicyRevised.$Shape;
            static create(properties?: ringfence.v1.PolicyRevised.$Properties): ringfence.v1.PolicyRevised;

            /**
             * Encodes the specified PolicyRevised message. Does not implicitly {@link ringfence.v1.PolicyRevised.verify|verify} messages.
             * @param message PolicyRevised message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.PolicyRevised.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PolicyRevised message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.PolicyRevised & ringfence.v1.PolicyRevised.$Shape} PolicyRevised
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.PolicyRevised & ringfence.v1.PolicyRevised.$Shape;

            /**
             * Creates a PolicyRevised message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PolicyRevised
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.PolicyRevised;

            /**
             * Creates a plain object from a PolicyRevised message. Also converts values to other types if specified.
             * @param message PolicyRevised
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.PolicyRevised, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PolicyRevised to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PolicyRevised {

            /** Properties of a PolicyRevised. */
            interface $Properties {

                /** PolicyRevised policyId */
                policyId?: (string|null);

                /** PolicyRevised kind */
                kind?: (string|null);

                /** PolicyRevised source */
                source?: (string|null);

                /** PolicyRevised rules */
                rules?: (ringfence.v1.Rule.$Properties[]|null);

                /** PolicyRevised tests */
                tests?: (ringfence.v1.PolicyTest.$Properties[]|null);

                /** PolicyRevised cidrGroup */
                cidrGroup?: (ringfence.v1.CidrGroup.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PolicyRevised. */
            type $Shape = {
              policyId?: string|null;
              kind?: string|null;
              source?: string|null;
              rules?: ringfence.v1.Rule.$Shape[]|null;
              tests?: ringfence.v1.PolicyTest.$Shape[]|null;
              cidrGroup?: ringfence.v1.CidrGroup.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a PolicyDeleted.
         * @deprecated Use ringfence.v1.PolicyDeleted.$Properties instead.
         */
        interface IPolicyDeleted extends ringfence.v1.PolicyDeleted.$Properties {
        }

        /** Represents a PolicyDeleted. */
        class PolicyDeleted {

            /**
             * Constructs a new PolicyDeleted.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.PolicyDeleted.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PolicyDeleted policyId. */
            policyId: string;

            /**
             * Creates a new PolicyDeleted instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PolicyDeleted instance
             */
            static create(properties: ringfence.v1.PolicyDeleted.$Shape): ringfence.v1.PolicyDeleted & ringfence.v1.PolicyDeleted.$Shape;
            static create(properties?: ringfence.v1.PolicyDeleted.$Properties): ringfence.v1.PolicyDeleted;

            /**
             * Encodes the specified PolicyDeleted message. Does not implicitly {@link ringfence.v1.PolicyDeleted.verify|verify} messages.
             * @param message PolicyDeleted message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.PolicyDeleted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PolicyDeleted message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.PolicyDeleted & ringfence.v1.PolicyDeleted.$Shape} PolicyDeleted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.PolicyDeleted & ringfence.v1.PolicyDeleted.$Shape;

            /**
             * Creates a PolicyDeleted message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PolicyDeleted
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.PolicyDeleted;

            /**
             * Creates a plain object from a PolicyDeleted message. Also converts values to other types if specified.
             * @param message PolicyDeleted
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.PolicyDeleted, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PolicyDeleted to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PolicyDeleted {

            /** Properties of a PolicyDeleted. */
            interface $Properties {

                /** PolicyDeleted policyId */
                policyId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PolicyDeleted. */
            type $Shape = ringfence.v1.PolicyDeleted.$Properties;
        }

        /**
         * Properties of an IdentityAllocated.
         * @deprecated Use ringfence.v1.IdentityAllocated.$Properties instead.
         */
        interface IIdentityAllocated extends ringfence.v1.IdentityAllocated.$Properties {
        }

        /** Represents an IdentityAllocated. */
        class IdentityAllocated {

            /**
             * Constructs a new IdentityAllocated.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.IdentityAllocated.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** IdentityAllocated identity. */
            identity: number;

            /** IdentityAllocated labels. */
            labels: string[];

            /**
             * Creates a new IdentityAllocated instance using the specified properties.
             * @param [properties] Properties to set
             * @returns IdentityAllocated instance
             */
            static create(properties: ringfence.v1.IdentityAllocated.$Shape): ringfence.v1.IdentityAllocated & ringfence.v1.IdentityAllocated.$Shape;
            static create(properties?: ringfence.v1.IdentityAllocated.$Properties): ringfence.v1.IdentityAllocated;

            /**
             * Encodes the specified IdentityAllocated message. Does not implicitly {@link ringfence.v1.IdentityAllocated.verify|verify} messages.
             * @param message IdentityAllocated message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.IdentityAllocated.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an IdentityAllocated message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.IdentityAllocated & ringfence.v1.IdentityAllocated.$Shape} IdentityAllocated
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.IdentityAllocated & ringfence.v1.IdentityAllocated.$Shape;

            /**
             * Creates an IdentityAllocated message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns IdentityAllocated
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.IdentityAllocated;

            /**
             * Creates a plain object from an IdentityAllocated message. Also converts values to other types if specified.
             * @param message IdentityAllocated
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.IdentityAllocated, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this IdentityAllocated to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace IdentityAllocated {

            /** Properties of an IdentityAllocated. */
            interface $Properties {

                /** IdentityAllocated identity */
                identity?: (number|null);

                /** IdentityAllocated labels */
                labels?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an IdentityAllocated. */
            type $Shape = ringfence.v1.IdentityAllocated.$Properties;
        }

        /**
         * Properties of an EndpointRegistered.
         * @deprecated Use ringfence.v1.EndpointRegistered.$Properties instead.
         */
        interface IEndpointRegistered extends ringfence.v1.EndpointRegistered.$Properties {
        }

        /** Represents an EndpointRegistered. */
        class EndpointRegistered {

            /**
             * Constructs a new EndpointRegistered.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.EndpointRegistered.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EndpointRegistered cluster. */
            cluster: string;

            /** EndpointRegistered node. */
            node: string;

            /** EndpointRegistered endpoint. */
            endpoint: string;

            /** EndpointRegistered identity. */
            identity: number;

            /** EndpointRegistered addresses. */
            addresses: string[];

            /**
             * Creates a new EndpointRegistered instance using the specified properties.
             * @param [properties] Properties to set
             * @returns EndpointRegistered instance
             */
            static create(properties: ringfence.v1.EndpointRegistered.$Shape): ringfence.v1.EndpointRegistered & ringfence.v1.EndpointRegistered.$Shape;
            static create(properties?: ringfence.v1.EndpointRegistered.$Properties): ringfence.v1.EndpointRegistered;

            /**
             * Encodes the specified EndpointRegistered message. Does not implicitly {@link ringfence.v1.EndpointRegistered.verify|verify} messages.
             * @param message EndpointRegistered message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.EndpointRegistered.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EndpointRegistered message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.EndpointRegistered & ringfence.v1.EndpointRegistered.$Shape} EndpointRegistered
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.EndpointRegistered & ringfence.v1.EndpointRegistered.$Shape;

            /**
             * Creates an EndpointRegistered message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns EndpointRegistered
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.EndpointRegistered;

            /**
             * Creates a plain object from an EndpointRegistered message. Also converts values to other types if specified.
             * @param message EndpointRegistered
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.EndpointRegistered, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this EndpointRegistered to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace EndpointRegistered {

            /** Properties of an EndpointRegistered. */
            interface $Properties {

                /** EndpointRegistered cluster */
                cluster?: (string|null);

                /** EndpointRegistered node */
                node?: (string|null);

                /** EndpointRegistered endpoint */
                endpoint?: (string|null);

                /** EndpointRegistered identity */
                identity?: (number|null);

                /** EndpointRegistered addresses */
                addresses?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EndpointRegistered. */
            type $Shape = ringfence.v1.EndpointRegistered.$Properties;
        }

        /**
         * Properties of an EndpointRemoved.
         * @deprecated Use ringfence.v1.EndpointRemoved.$Properties instead.
         */
        interface IEndpointRemoved extends ringfence.v1.EndpointRemoved.$Properties {
        }

        /** Represents an EndpointRemoved. */
        class EndpointRemoved {

            /**
             * Constructs a new EndpointRemoved.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.EndpointRemoved.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EndpointRemoved cluster. */
            cluster: string;

            /** EndpointRemoved node. */
            node: string;

            /** EndpointRemoved endpoint. */
            endpoint: string;

            /**
             * Creates a new EndpointRemoved instance using the specified properties.
             * @param [properties] Properties to set
             * @returns EndpointRemoved instance
             */
            static create(properties: ringfence.v1.EndpointRemoved.$Shape): ringfence.v1.EndpointRemoved & ringfence.v1.EndpointRemoved.$Shape;
            static create(properties?: ringfence.v1.EndpointRemoved.$Properties): ringfence.v1.EndpointRemoved;

            /**
             * Encodes the specified EndpointRemoved message. Does not implicitly {@link ringfence.v1.EndpointRemoved.verify|verify} messages.
             * @param message EndpointRemoved message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.EndpointRemoved.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EndpointRemoved message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.EndpointRemoved & ringfence.v1.EndpointRemoved.$Shape} EndpointRemoved
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.EndpointRemoved & ringfence.v1.EndpointRemoved.$Shape;

            /**
             * Creates an EndpointRemoved message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns EndpointRemoved
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.EndpointRemoved;

            /**
             * Creates a plain object from an EndpointRemoved message. Also converts values to other types if specified.
             * @param message EndpointRemoved
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.EndpointRemoved, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this EndpointRemoved to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace EndpointRemoved {

            /** Properties of an EndpointRemoved. */
            interface $Properties {

                /** EndpointRemoved cluster */
                cluster?: (string|null);

                /** EndpointRemoved node */
                node?: (string|null);

                /** EndpointRemoved endpoint */
                endpoint?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EndpointRemoved. */
            type $Shape = ringfence.v1.EndpointRemoved.$Properties;
        }

        /**
         * Properties of a NodeEnrolled.
         * @deprecated Use ringfence.v1.NodeEnrolled.$Properties instead.
         */
        interface INodeEnrolled extends ringfence.v1.NodeEnrolled.$Properties {
        }

        /** Represents a NodeEnrolled. */
        class NodeEnrolled {

            /**
             * Constructs a new NodeEnrolled.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.NodeEnrolled.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** NodeEnrolled cluster. */
            cluster: string;

            /** NodeEnrolled node. */
            node: string;

            /** NodeEnrolled addresses. */
            addresses: string[];

            /**
             * Creates a new NodeEnrolled instance using the specified properties.
             * @param [properties] Properties to set
             * @returns NodeEnrolled instance
             */
            static create(properties: ringfence.v1.NodeEnrolled.$Shape): ringfence.v1.NodeEnrolled & ringfence.v1.NodeEnrolled.$Shape;
            static create(properties?: ringfence.v1.NodeEnrolled.$Properties): ringfence.v1.NodeEnrolled;

            /**
             * Encodes the specified NodeEnrolled message. Does not implicitly {@link ringfence.v1.NodeEnrolled.verify|verify} messages.
             * @param message NodeEnrolled message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.NodeEnrolled.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a NodeEnrolled message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.NodeEnrolled & ringfence.v1.NodeEnrolled.$Shape} NodeEnrolled
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.NodeEnrolled & ringfence.v1.NodeEnrolled.$Shape;

            /**
             * Creates a NodeEnrolled message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns NodeEnrolled
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.NodeEnrolled;

            /**
             * Creates a plain object from a NodeEnrolled message. Also converts values to other types if specified.
             * @param message NodeEnrolled
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.NodeEnrolled, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this NodeEnrolled to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace NodeEnrolled {

            /** Properties of a NodeEnrolled. */
            interface $Properties {

                /** NodeEnrolled cluster */
                cluster?: (string|null);

                /** NodeEnrolled node */
                node?: (string|null);

                /** NodeEnrolled addresses */
                addresses?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a NodeEnrolled. */
            type $Shape = ringfence.v1.NodeEnrolled.$Properties;
        }

        /**
         * Properties of a NodeRemoved.
         * @deprecated Use ringfence.v1.NodeRemoved.$Properties instead.
         */
        interface INodeRemoved extends ringfence.v1.NodeRemoved.$Properties {
        }

        /** Represents a NodeRemoved. */
        class NodeRemoved {

            /**
             * Constructs a new NodeRemoved.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.NodeRemoved.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** NodeRemoved cluster. */
            cluster: string;

            /** NodeRemoved node. */
            node: string;

            /**
             * Creates a new NodeRemoved instance using the specified properties.
             * @param [properties] Properties to set
             * @returns NodeRemoved instance
             */
            static create(properties: ringfence.v1.NodeRemoved.$Shape): ringfence.v1.NodeRemoved & ringfence.v1.NodeRemoved.$Shape;
            static create(properties?: ringfence.v1.NodeRemoved.$Properties): ringfence.v1.NodeRemoved;

            /**
             * Encodes the specified NodeRemoved message. Does not implicitly {@link ringfence.v1.NodeRemoved.verify|verify} messages.
             * @param message NodeRemoved message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.NodeRemoved.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a NodeRemoved message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.NodeRemoved & ringfence.v1.NodeRemoved.$Shape} NodeRemoved
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.NodeRemoved & ringfence.v1.NodeRemoved.$Shape;

            /**
             * Creates a NodeRemoved message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns NodeRemoved
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.NodeRemoved;

            /**
             * Creates a plain object from a NodeRemoved message. Also converts values to other types if specified.
             * @param message NodeRemoved
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.NodeRemoved, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this NodeRemoved to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace NodeRemoved {

            /** Properties of a NodeRemoved. */
            interface $Properties {

                /** NodeRemoved cluster */
                cluster?: (string|null);

                /** NodeRemoved node */
                node?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a NodeRemoved. */
            type $Shape = ringfence.v1.NodeRemoved.$Properties;
        }

        /**
         * Properties of a LabelSet.
         * @deprecated Use ringfence.v1.LabelSet.$Properties instead.
         */
        interface ILabelSet extends ringfence.v1.LabelSet.$Properties {
        }

        /** Represents a LabelSet. */
        class LabelSet {

            /**
             * Constructs a new LabelSet.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.LabelSet.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LabelSet labels. */
            labels: string[];

            /**
             * Creates a new LabelSet instance using the specified properties.
             * @param [properties] Properties to set
             * @returns LabelSet instance
             */
            static create(properties: ringfence.v1.LabelSet.$Shape): ringfence.v1.LabelSet & ringfence.v1.LabelSet.$Shape;
            static create(properties?: ringfence.v1.LabelSet.$Properties): ringfence.v1.LabelSet;

            /**
             * Encodes the specified LabelSet message. Does not implicitly {@link ringfence.v1.LabelSet.verify|verify} messages.
             * @param message LabelSet message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.LabelSet.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LabelSet message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.LabelSet & ringfence.v1.LabelSet.$Shape} LabelSet
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.LabelSet & ringfence.v1.LabelSet.$Shape;

            /**
             * Creates a LabelSet message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns LabelSet
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.LabelSet;

            /**
             * Creates a plain object from a LabelSet message. Also converts values to other types if specified.
             * @param message LabelSet
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.LabelSet, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this LabelSet to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace LabelSet {

            /** Properties of a LabelSet. */
            interface $Properties {

                /** LabelSet labels */
                labels?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LabelSet. */
            type $Shape = ringfence.v1.LabelSet.$Properties;
        }

        /**
         * Properties of a TestParty.
         * @deprecated Use ringfence.v1.TestParty.$Properties instead.
         */
        interface ITestParty extends ringfence.v1.TestParty.$Properties {
        }

        /** Represents a TestParty. */
        class TestParty {

            /**
             * Constructs a new TestParty.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.TestParty.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TestParty endpoint. */
            endpoint?: (ringfence.v1.LabelSet.$Properties|null);

            /** TestParty entity. */
            entity?: (string|null);

            /** TestParty address. */
            address?: (string|null);

            /** TestParty party. */
            party?: ("endpoint"|"entity"|"address");

            /**
             * Creates a new TestParty instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TestParty instance
             */
            static create(properties: ringfence.v1.TestParty.$Shape): ringfence.v1.TestParty & ringfence.v1.TestParty.$Shape;
            static create(properties?: ringfence.v1.TestParty.$Properties): ringfence.v1.TestParty;

            /**
             * Encodes the specified TestParty message. Does not implicitly {@link ringfence.v1.TestParty.verify|verify} messages.
             * @param message TestParty message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.TestParty.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TestParty message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.TestParty & ringfence.v1.TestParty.$Shape} TestParty
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.TestParty & ringfence.v1.TestParty.$Shape;

            /**
             * Creates a TestParty message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns TestParty
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.TestParty;

            /**
             * Creates a plain object from a TestParty message. Also converts values to other types if specified.
             * @param message TestParty
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.TestParty, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this TestParty to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace TestParty {

            /** Properties of a TestParty. */
            interface $Properties {

                /** TestParty endpoint */
                endpoint?: (ringfence.v1.LabelSet.$Properties|null);

                /** TestParty entity */
                entity?: (string|null);

                /** TestParty address */
                address?: (string|null);

                /** TestParty party */
                party?: ("endpoint"|"entity"|"address");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a TestParty. */
            type $Shape = {
              endpoint?: ringfence.v1.LabelSet.$Shape|null;
              entity?: string|null;
              address?: string|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ party?: undefined; endpoint?: null; entity?: null; address?: null }|{ party?: "endpoint"; endpoint: ringfence.v1.LabelSet.$Shape; entity?: null; address?: null }|{ party?: "entity"; endpoint?: null; entity: string; address?: null }|{ party?: "address"; endpoint?: null; entity?: null; address: string })
            );
        }

        /** TestVerdict enum. */
        enum TestVerdict {

            /** TEST_VERDICT_UNSPECIFIED value */
            TEST_VERDICT_UNSPECIFIED = 0,

            /** TEST_VERDICT_ALLOW value */
            TEST_VERDICT_ALLOW = 1,

            /** TEST_VERDICT_DENY value */
            TEST_VERDICT_DENY = 2,

            /** TEST_VERDICT_REDIRECT value */
            TEST_VERDICT_REDIRECT = 3
        }

        /**
         * Properties of a PolicyTest.
         * @deprecated Use ringfence.v1.PolicyTest.$Properties instead.
         */
        interface IPolicyTest extends ringfence.v1.PolicyTest.$Properties {
        }

        /** Represents a PolicyTest. */
        class PolicyTest {

            /**
             * Constructs a new PolicyTest.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.PolicyTest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PolicyTest id. */
            id: string;

            /** PolicyTest from. */
            from?: (ringfence.v1.TestParty.$Properties|null);

            /** PolicyTest to. */
            to?: (ringfence.v1.TestParty.$Properties|null);

            /** PolicyTest protocol. */
            protocol: number;

            /** PolicyTest port. */
            port: number;

            /** PolicyTest direction. */
            direction: ringfence.v1.Direction;

            /** PolicyTest request. */
            request?: (ringfence.v1.TestRequest.$Properties|null);

            /** PolicyTest expect. */
            expect: ringfence.v1.TestVerdict;

            /**
             * Creates a new PolicyTest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PolicyTest instance
             */
            static create(properties: ringfence.v1.PolicyTest.$Shape): ringfence.v1.PolicyTest & ringfence.v1.PolicyTest.$Shape;
            static create(properties?: ringfence.v1.PolicyTest.$Properties): ringfence.v1.PolicyTest;

            /**
             * Encodes the specified PolicyTest message. Does not implicitly {@link ringfence.v1.PolicyTest.verify|verify} messages.
             * @param message PolicyTest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.PolicyTest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PolicyTest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.PolicyTest & ringfence.v1.PolicyTest.$Shape} PolicyTest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.PolicyTest & ringfence.v1.PolicyTest.$Shape;

            /**
             * Creates a PolicyTest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PolicyTest
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.PolicyTest;

            /**
             * Creates a plain object from a PolicyTest message. Also converts values to other types if specified.
             * @param message PolicyTest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.PolicyTest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PolicyTest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PolicyTest {

            /** Properties of a PolicyTest. */
            interface $Properties {

                /** PolicyTest id */
                id?: (string|null);

                /** PolicyTest from */
                from?: (ringfence.v1.TestParty.$Properties|null);

                /** PolicyTest to */
                to?: (ringfence.v1.TestParty.$Properties|null);

                /** PolicyTest protocol */
                protocol?: (number|null);

                /** PolicyTest port */
                port?: (number|null);

                /** PolicyTest direction */
                direction?: (ringfence.v1.Direction|null);

                /** PolicyTest request */
                request?: (ringfence.v1.TestRequest.$Properties|null);

                /** PolicyTest expect */
                expect?: (ringfence.v1.TestVerdict|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PolicyTest. */
            type $Shape = {
              id?: string|null;
              from?: ringfence.v1.TestParty.$Shape|null;
              to?: ringfence.v1.TestParty.$Shape|null;
              protocol?: number|null;
              port?: number|null;
              direction?: ringfence.v1.Direction|null;
              request?: ringfence.v1.TestRequest.$Shape|null;
              expect?: ringfence.v1.TestVerdict|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a TestRequest.
         * @deprecated Use ringfence.v1.TestRequest.$Properties instead.
         */
        interface ITestRequest extends ringfence.v1.TestRequest.$Properties {
        }

        /** Represents a TestRequest. */
        class TestRequest {

            /**
             * Constructs a new TestRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.TestRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TestRequest http. */
            http?: (ringfence.v1.HttpRequest.$Properties|null);

            /** TestRequest dnsName. */
            dnsName?: (string|null);

            /** TestRequest serverName. */
            serverName?: (string|null);

            /** TestRequest kafka. */
            kafka?: (ringfence.v1.TextFields.$Properties|null);

            /** TestRequest other. */
            other?: (ringfence.v1.OtherRequest.$Properties|null);

            /**
             * Creates a new TestRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TestRequest instance
             */
            static create(properties: ringfence.v1.TestRequest.$Shape): ringfence.v1.TestRequest & ringfence.v1.TestRequest.$Shape;
            static create(properties?: ringfence.v1.TestRequest.$Properties): ringfence.v1.TestRequest;

            /**
             * Encodes the specified TestRequest message. Does not implicitly {@link ringfence.v1.TestRequest.verify|verify} messages.
             * @param message TestRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.TestRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TestRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.TestRequest & ringfence.v1.TestRequest.$Shape} TestRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.TestRequest & ringfence.v1.TestRequest.$Shape;

            /**
             * Creates a TestRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns TestRequest
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.TestRequest;

            /**
             * Creates a plain object from a TestRequest message. Also converts values to other types if specified.
             * @param message TestRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.TestRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this TestRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace TestRequest {

            /** Properties of a TestRequest. */
            interface $Properties {

                /** TestRequest http */
                http?: (ringfence.v1.HttpRequest.$Properties|null);

                /** TestRequest dnsName */
                dnsName?: (string|null);

                /** TestRequest serverName */
                serverName?: (string|null);

                /** TestRequest kafka */
                kafka?: (ringfence.v1.TextFields.$Properties|null);

                /** TestRequest other */
                other?: (ringfence.v1.OtherRequest.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TestRequest. */
            type $Shape = ringfence.v1.TestRequest.$Properties;
        }

        /**
         * Properties of a HttpRequest.
         * @deprecated Use ringfence.v1.HttpRequest.$Properties instead.
         */
        interface IHttpRequest extends ringfence.v1.HttpRequest.$Properties {
        }

        /** Represents a HttpRequest. */
        class HttpRequest {

            /**
             * Constructs a new HttpRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.HttpRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HttpRequest method. */
            method: string;

            /** HttpRequest path. */
            path: string;

            /** HttpRequest host. */
            host?: (string|null);

            /** HttpRequest headers. */
            headers: { [k: string]: string };

            /**
             * Creates a new HttpRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns HttpRequest instance
             */
            static create(properties: ringfence.v1.HttpRequest.$Shape): ringfence.v1.HttpRequest & ringfence.v1.HttpRequest.$Shape;
            static create(properties?: ringfence.v1.HttpRequest.$Properties): ringfence.v1.HttpRequest;

            /**
             * Encodes the specified HttpRequest message. Does not implicitly {@link ringfence.v1.HttpRequest.verify|verify} messages.
             * @param message HttpRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.HttpRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HttpRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.HttpRequest & ringfence.v1.HttpRequest.$Shape} HttpRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.HttpRequest & ringfence.v1.HttpRequest.$Shape;

            /**
             * Creates a HttpRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns HttpRequest
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.HttpRequest;

            /**
             * Creates a plain object from a HttpRequest message. Also converts values to other types if specified.
             * @param message HttpRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.HttpRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this HttpRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace HttpRequest {

            /** Properties of a HttpRequest. */
            interface $Properties {

                /** HttpRequest method */
                method?: (string|null);

                /** HttpRequest path */
                path?: (string|null);

                /** HttpRequest host */
                host?: (string|null);

                /** HttpRequest headers */
                headers?: ({ [k: string]: string }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HttpRequest. */
            type $Shape = ringfence.v1.HttpRequest.$Properties;
        }

        /**
         * Properties of an OtherRequest.
         * @deprecated Use ringfence.v1.OtherRequest.$Properties instead.
         */
        interface IOtherRequest extends ringfence.v1.OtherRequest.$Properties {
        }

        /** Represents an OtherRequest. */
        class OtherRequest {

            /**
             * Constructs a new OtherRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.OtherRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OtherRequest protocol. */
            protocol: string;

            /** OtherRequest fields. */
            fields: { [k: string]: string };

            /**
             * Creates a new OtherRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OtherRequest instance
             */
            static create(properties: ringfence.v1.OtherRequest.$Shape): ringfence.v1.OtherRequest & ringfence.v1.OtherRequest.$Shape;
            static create(properties?: ringfence.v1.OtherRequest.$Properties): ringfence.v1.OtherRequest;

            /**
             * Encodes the specified OtherRequest message. Does not implicitly {@link ringfence.v1.OtherRequest.verify|verify} messages.
             * @param message OtherRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.OtherRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OtherRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.OtherRequest & ringfence.v1.OtherRequest.$Shape} OtherRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.OtherRequest & ringfence.v1.OtherRequest.$Shape;

            /**
             * Creates an OtherRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns OtherRequest
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.OtherRequest;

            /**
             * Creates a plain object from an OtherRequest message. Also converts values to other types if specified.
             * @param message OtherRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.OtherRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this OtherRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace OtherRequest {

            /** Properties of an OtherRequest. */
            interface $Properties {

                /** OtherRequest protocol */
                protocol?: (string|null);

                /** OtherRequest fields */
                fields?: ({ [k: string]: string }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OtherRequest. */
            type $Shape = ringfence.v1.OtherRequest.$Properties;
        }

        /**
         * Properties of a Redirect.
         * @deprecated Use ringfence.v1.Redirect.$Properties instead.
         */
        interface IRedirect extends ringfence.v1.Redirect.$Properties {
        }

        /** Represents a Redirect. */
        class Redirect {

            /**
             * Constructs a new Redirect.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.Redirect.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Redirect http. */
            http?: (ringfence.v1.HttpRules.$Properties|null);

            /** Redirect dns. */
            dns?: (ringfence.v1.DnsRules.$Properties|null);

            /** Redirect kafka. */
            kafka?: (ringfence.v1.KafkaRules.$Properties|null);

            /** Redirect other. */
            other?: (ringfence.v1.OtherRules.$Properties|null);

            /** Redirect serverNames. */
            serverNames?: (ringfence.v1.TextList.$Properties|null);

            /** Redirect terminatingTls. */
            terminatingTls?: (ringfence.v1.TlsContext.$Properties|null);

            /** Redirect originatingTls. */
            originatingTls?: (ringfence.v1.TlsContext.$Properties|null);

            /** Redirect listener. */
            listener?: (ringfence.v1.ProxyListener.$Properties|null);

            /** Redirect l7. */
            l7?: ("http"|"dns"|"kafka"|"other");

            /**
             * Creates a new Redirect instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Redirect instance
             */
            static create(properties: ringfence.v1.Redirect.$Shape): ringfence.v1.Redirect & ringfence.v1.Redirect.$Shape;
            static create(properties?: ringfence.v1.Redirect.$Properties): ringfence.v1.Redirect;

            /**
             * Encodes the specified Redirect message. Does not implicitly {@link ringfence.v1.Redirect.verify|verify} messages.
             * @param message Redirect message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.Redirect.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Redirect message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.Redirect & ringfence.v1.Redirect.$Shape} Redirect
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.Redirect & ringfence.v1.Redirect.$Shape;

            /**
             * Creates a Redirect message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Redirect
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.Redirect;

            /**
             * Creates a plain object from a Redirect message. Also converts values to other types if specified.
             * @param message Redirect
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.Redirect, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Redirect to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Redirect {

            /** Properties of a Redirect. */
            interface $Properties {

                /** Redirect http */
                http?: (ringfence.v1.HttpRules.$Properties|null);

                /** Redirect dns */
                dns?: (ringfence.v1.DnsRules.$Properties|null);

                /** Redirect kafka */
                kafka?: (ringfence.v1.KafkaRules.$Properties|null);

                /** Redirect other */
                other?: (ringfence.v1.OtherRules.$Properties|null);

                /** Redirect serverNames */
                serverNames?: (ringfence.v1.TextList.$Properties|null);

                /** Redirect terminatingTls */
                terminatingTls?: (ringfence.v1.TlsContext.$Properties|null);

                /** Redirect originatingTls */
                originatingTls?: (ringfence.v1.TlsContext.$Properties|null);

                /** Redirect listener */
                listener?: (ringfence.v1.ProxyListener.$Properties|null);

                /** Redirect l7 */
                l7?: ("http"|"dns"|"kafka"|"other");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Redirect. */
            type $Shape = {
              http?: ringfence.v1.HttpRules.$Shape|null;
              dns?: ringfence.v1.DnsRules.$Shape|null;
              kafka?: ringfence.v1.KafkaRules.$Shape|null;
              other?: ringfence.v1.OtherRules.$Shape|null;
              serverNames?: ringfence.v1.TextList.$Shape|null;
              terminatingTls?: ringfence.v1.TlsContext.$Shape|null;
              originatingTls?: ringfence.v1.TlsContext.$Shape|null;
              listener?: ringfence.v1.ProxyListener.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ l7?: undefined; http?: null; dns?: null; kafka?: null; other?: null }|{ l7?: "http"; http: ringfence.v1.HttpRules.$Shape; dns?: null; kafka?: null; other?: null }|{ l7?: "dns"; http?: null; dns: ringfence.v1.DnsRules.$Shape; kafka?: null; other?: null }|{ l7?: "kafka"; http?: null; dns?: null; kafka: ringfence.v1.KafkaRules.$Shape; other?: null }|{ l7?: "other"; http?: null; dns?: null; kafka?: null; other: ringfence.v1.OtherRules.$Shape })
            );
        }

        /**
         * Properties of a TextList.
         * @deprecated Use ringfence.v1.TextList.$Properties instead.
         */
        interface ITextList extends ringfence.v1.TextList.$Properties {
        }

        /** Represents a TextList. */
        class TextList {

            /**
             * Constructs a new TextList.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.TextList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TextList values. */
            values: string[];

            /**
             * Creates a new TextList instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TextList instance
             */
            static create(properties: ringfence.v1.TextList.$Shape): ringfence.v1.TextList & ringfence.v1.TextList.$Shape;
            static create(properties?: ringfence.v1.TextList.$Properties): ringfence.v1.TextList;

            /**
             * Encodes the specified TextList message. Does not implicitly {@link ringfence.v1.TextList.verify|verify} messages.
             * @param message TextList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.TextList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TextList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.TextList & ringfence.v1.TextList.$Shape} TextList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.TextList & ringfence.v1.TextList.$Shape;

            /**
             * Creates a TextList message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns TextList
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.TextList;

            /**
             * Creates a plain object from a TextList message. Also converts values to other types if specified.
             * @param message TextList
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.TextList, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this TextList to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace TextList {

            /** Properties of a TextList. */
            interface $Properties {

                /** TextList values */
                values?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TextList. */
            type $Shape = ringfence.v1.TextList.$Properties;
        }

        /**
         * Properties of a TextFields.
         * @deprecated Use ringfence.v1.TextFields.$Properties instead.
         */
        interface ITextFields extends ringfence.v1.TextFields.$Properties {
        }

        /** Represents a TextFields. */
        class TextFields {

            /**
             * Constructs a new TextFields.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.TextFields.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TextFields fields. */
            fields: { [k: string]: string };

            /**
             * Creates a new TextFields instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TextFields instance
             */
            static create(properties: ringfence.v1.TextFields.$Shape): ringfence.v1.TextFields & ringfence.v1.TextFields.$Shape;
            static create(properties?: ringfence.v1.TextFields.$Properties): ringfence.v1.TextFields;

            /**
             * Encodes the specified TextFields message. Does not implicitly {@link ringfence.v1.TextFields.verify|verify} messages.
             * @param message TextFields message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.TextFields.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TextFields message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.TextFields & ringfence.v1.TextFields.$Shape} TextFields
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.TextFields & ringfence.v1.TextFields.$Shape;

            /**
             * Creates a TextFields message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns TextFields
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.TextFields;

            /**
             * Creates a plain object from a TextFields message. Also converts values to other types if specified.
             * @param message TextFields
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.TextFields, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this TextFields to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace TextFields {

            /** Properties of a TextFields. */
            interface $Properties {

                /** TextFields fields */
                fields?: ({ [k: string]: string }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TextFields. */
            type $Shape = ringfence.v1.TextFields.$Properties;
        }

        /**
         * Properties of a HttpRules.
         * @deprecated Use ringfence.v1.HttpRules.$Properties instead.
         */
        interface IHttpRules extends ringfence.v1.HttpRules.$Properties {
        }

        /** Represents a HttpRules. */
        class HttpRules {

            /**
             * Constructs a new HttpRules.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.HttpRules.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HttpRules rules. */
            rules: ringfence.v1.HttpRule.$Properties[];

            /**
             * Creates a new HttpRules instance using the specified properties.
             * @param [properties] Properties to set
             * @returns HttpRules instance
             */
            static create(properties: ringfence.v1.HttpRules.$Shape): ringfence.v1.HttpRules & ringfence.v1.HttpRules.$Shape;
            static create(properties?: ringfence.v1.HttpRules.$Properties): ringfence.v1.HttpRules;

            /**
             * Encodes the specified HttpRules message. Does not implicitly {@link ringfence.v1.HttpRules.verify|verify} messages.
             * @param message HttpRules message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.HttpRules.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HttpRules message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.HttpRules & ringfence.v1.HttpRules.$Shape} HttpRules
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.HttpRules & ringfence.v1.HttpRules.$Shape;

            /**
             * Creates a HttpRules message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns HttpRules
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.HttpRules;

            /**
             * Creates a plain object from a HttpRules message. Also converts values to other types if specified.
             * @param message HttpRules
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.HttpRules, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this HttpRules to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace HttpRules {

            /** Properties of a HttpRules. */
            interface $Properties {

                /** HttpRules rules */
                rules?: (ringfence.v1.HttpRule.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HttpRules. */
            type $Shape = ringfence.v1.HttpRules.$Properties;
        }

        /**
         * Properties of a HttpRule.
         * @deprecated Use ringfence.v1.HttpRule.$Properties instead.
         */
        interface IHttpRule extends ringfence.v1.HttpRule.$Properties {
        }

        /** Represents a HttpRule. */
        class HttpRule {

            /**
             * Constructs a new HttpRule.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.HttpRule.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HttpRule method. */
            method?: (string|null);

            /** HttpRule path. */
            path?: (string|null);

            /** HttpRule host. */
            host?: (string|null);

            /** HttpRule headers. */
            headers?: (ringfence.v1.TextList.$Properties|null);

            /** HttpRule headerMatches. */
            headerMatches?: (ringfence.v1.HeaderMatchList.$Properties|null);

            /**
             * Creates a new HttpRule instance using the specified properties.
             * @param [properties] Properties to set
             * @returns HttpRule instance
             */
            static create(properties: ringfence.v1.HttpRule.$Shape): ringfence.v1.HttpRule & ringfence.v1.HttpRule.$Shape;
            static create(properties?: ringfence.v1.HttpRule.$Properties): ringfence.v1.HttpRule;

            /**
             * Encodes the specified HttpRule message. Does not implicitly {@link ringfence.v1.HttpRule.verify|verify} messages.
             * @param message HttpRule message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.HttpRule.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HttpRule message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.HttpRule & ringfence.v1.HttpRule.$Shape} HttpRule
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.HttpRule & ringfence.v1.HttpRule.$Shape;

            /**
             * Creates a HttpRule message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns HttpRule
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.HttpRule;

            /**
             * Creates a plain object from a HttpRule message. Also converts values to other types if specified.
             * @param message HttpRule
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.HttpRule, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this HttpRule to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace HttpRule {

            /** Properties of a HttpRule. */
            interface $Properties {

                /** HttpRule method */
                method?: (string|null);

                /** HttpRule path */
                path?: (string|null);

                /** HttpRule host */
                host?: (string|null);

                /** HttpRule headers */
                headers?: (ringfence.v1.TextList.$Properties|null);

                /** HttpRule headerMatches */
                headerMatches?: (ringfence.v1.HeaderMatchList.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HttpRule. */
            type $Shape = ringfence.v1.HttpRule.$Properties;
        }

        /**
         * Properties of a HeaderMatchList.
         * @deprecated Use ringfence.v1.HeaderMatchList.$Properties instead.
         */
        interface IHeaderMatchList extends ringfence.v1.HeaderMatchList.$Properties {
        }

        /** Represents a HeaderMatchList. */
        class HeaderMatchList {

            /**
             * Constructs a new HeaderMatchList.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.HeaderMatchList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HeaderMatchList matches. */
            matches: ringfence.v1.HeaderMatch.$Properties[];

            /**
             * Creates a new HeaderMatchList instance using the specified properties.
             * @param [properties] Properties to set
             * @returns HeaderMatchList instance
             */
            static create(properties: ringfence.v1.HeaderMatchList.$Shape): ringfence.v1.HeaderMatchList & ringfence.v1.HeaderMatchList.$Shape;
            static create(properties?: ringfence.v1.HeaderMatchList.$Properties): ringfence.v1.HeaderMatchList;

            /**
             * Encodes the specified HeaderMatchList message. Does not implicitly {@link ringfence.v1.HeaderMatchList.verify|verify} messages.
             * @param message HeaderMatchList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.HeaderMatchList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HeaderMatchList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.HeaderMatchList & ringfence.v1.HeaderMatchList.$Shape} HeaderMatchList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.HeaderMatchList & ringfence.v1.HeaderMatchList.$Shape;

            /**
             * Creates a HeaderMatchList message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns HeaderMatchList
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.HeaderMatchList;

            /**
             * Creates a plain object from a HeaderMatchList message. Also converts values to other types if specified.
             * @param message HeaderMatchList
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.HeaderMatchList, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this HeaderMatchList to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace HeaderMatchList {

            /** Properties of a HeaderMatchList. */
            interface $Properties {

                /** HeaderMatchList matches */
                matches?: (ringfence.v1.HeaderMatch.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HeaderMatchList. */
            type $Shape = ringfence.v1.HeaderMatchList.$Properties;
        }

        /** HeaderMismatch enum. */
        enum HeaderMismatch {

            /** HEADER_MISMATCH_UNSPECIFIED value */
            HEADER_MISMATCH_UNSPECIFIED = 0,

            /** HEADER_MISMATCH_LOG value */
            HEADER_MISMATCH_LOG = 1,

            /** HEADER_MISMATCH_ADD value */
            HEADER_MISMATCH_ADD = 2,

            /** HEADER_MISMATCH_DELETE value */
            HEADER_MISMATCH_DELETE = 3,

            /** HEADER_MISMATCH_REPLACE value */
            HEADER_MISMATCH_REPLACE = 4
        }

        /**
         * Properties of a HeaderMatch.
         * @deprecated Use ringfence.v1.HeaderMatch.$Properties instead.
         */
        interface IHeaderMatch extends ringfence.v1.HeaderMatch.$Properties {
        }

        /** Represents a HeaderMatch. */
        class HeaderMatch {

            /**
             * Constructs a new HeaderMatch.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.HeaderMatch.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HeaderMatch name. */
            name: string;

            /** HeaderMatch value. */
            value?: (string|null);

            /** HeaderMatch secret. */
            secret?: (ringfence.v1.SecretName.$Properties|null);

            /** HeaderMatch mismatch. */
            mismatch: ringfence.v1.HeaderMismatch;

            /**
             * Creates a new HeaderMatch instance using the specified properties.
             * @param [properties] Properties to set
             * @returns HeaderMatch instance
             */
            static create(properties: ringfence.v1.HeaderMatch.$Shape): ringfence.v1.HeaderMatch & ringfence.v1.HeaderMatch.$Shape;
            static create(properties?: ringfence.v1.HeaderMatch.$Properties): ringfence.v1.HeaderMatch;

            /**
             * Encodes the specified HeaderMatch message. Does not implicitly {@link ringfence.v1.HeaderMatch.verify|verify} messages.
             * @param message HeaderMatch message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.HeaderMatch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HeaderMatch message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.HeaderMatch & ringfence.v1.HeaderMatch.$Shape} HeaderMatch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.HeaderMatch & ringfence.v1.HeaderMatch.$Shape;

            /**
             * Creates a HeaderMatch message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns HeaderMatch
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.HeaderMatch;

            /**
             * Creates a plain object from a HeaderMatch message. Also converts values to other types if specified.
             * @param message HeaderMatch
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.HeaderMatch, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this HeaderMatch to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace HeaderMatch {

            /** Properties of a HeaderMatch. */
            interface $Properties {

                /** HeaderMatch name */
                name?: (string|null);

                /** HeaderMatch value */
                value?: (string|null);

                /** HeaderMatch secret */
                secret?: (ringfence.v1.SecretName.$Properties|null);

                /** HeaderMatch mismatch */
                mismatch?: (ringfence.v1.HeaderMismatch|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HeaderMatch. */
            type $Shape = ringfence.v1.HeaderMatch.$Properties;
        }

        /**
         * Properties of a DnsRules.
         * @deprecated Use ringfence.v1.DnsRules.$Properties instead.
         */
        interface IDnsRules extends ringfence.v1.DnsRules.$Properties {
        }

        /** Represents a DnsRules. */
        class DnsRules {

            /**
             * Constructs a new DnsRules.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.DnsRules.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DnsRules rules. */
            rules: ringfence.v1.DnsRule.$Properties[];

            /**
             * Creates a new DnsRules instance using the specified properties.
             * @param [properties] Properties to set
             * @returns DnsRules instance
             */
            static create(properties: ringfence.v1.DnsRules.$Shape): ringfence.v1.DnsRules & ringfence.v1.DnsRules.$Shape;
            static create(properties?: ringfence.v1.DnsRules.$Properties): ringfence.v1.DnsRules;

            /**
             * Encodes the specified DnsRules message. Does not implicitly {@link ringfence.v1.DnsRules.verify|verify} messages.
             * @param message DnsRules message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.DnsRules.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DnsRules message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.DnsRules & ringfence.v1.DnsRules.$Shape} DnsRules
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.DnsRules & ringfence.v1.DnsRules.$Shape;

            /**
             * Creates a DnsRules message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns DnsRules
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.DnsRules;

            /**
             * Creates a plain object from a DnsRules message. Also converts values to other types if specified.
             * @param message DnsRules
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.DnsRules, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this DnsRules to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace DnsRules {

            /** Properties of a DnsRules. */
            interface $Properties {

                /** DnsRules rules */
                rules?: (ringfence.v1.DnsRule.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DnsRules. */
            type $Shape = ringfence.v1.DnsRules.$Properties;
        }

        /**
         * Properties of a DnsRule.
         * @deprecated Use ringfence.v1.DnsRule.$Properties instead.
         */
        interface IDnsRule extends ringfence.v1.DnsRule.$Properties {
        }

        /** Represents a DnsRule. */
        class DnsRule {

            /**
             * Constructs a new DnsRule.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.DnsRule.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DnsRule pattern. */
            pattern: string;

            /**
             * Creates a new DnsRule instance using the specified properties.
             * @param [properties] Properties to set
             * @returns DnsRule instance
             */
            static create(properties: ringfence.v1.DnsRule.$Shape): ringfence.v1.DnsRule & ringfence.v1.DnsRule.$Shape;
            static create(properties?: ringfence.v1.DnsRule.$Properties): ringfence.v1.DnsRule;

            /**
             * Encodes the specified DnsRule message. Does not implicitly {@link ringfence.v1.DnsRule.verify|verify} messages.
             * @param message DnsRule message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.DnsRule.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DnsRule message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.DnsRule & ringfence.v1.DnsRule.$Shape} DnsRule
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.DnsRule & ringfence.v1.DnsRule.$Shape;

            /**
             * Creates a DnsRule message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns DnsRule
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.DnsRule;

            /**
             * Creates a plain object from a DnsRule message. Also converts values to other types if specified.
             * @param message DnsRule
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.DnsRule, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this DnsRule to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace DnsRule {

            /** Properties of a DnsRule. */
            interface $Properties {

                /** DnsRule pattern */
                pattern?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DnsRule. */
            type $Shape = ringfence.v1.DnsRule.$Properties;
        }

        /**
         * Properties of a KafkaRules.
         * @deprecated Use ringfence.v1.KafkaRules.$Properties instead.
         */
        interface IKafkaRules extends ringfence.v1.KafkaRules.$Properties {
        }

        /** Represents a KafkaRules. */
        class KafkaRules {

            /**
             * Constructs a new KafkaRules.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.KafkaRules.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** KafkaRules rules. */
            rules: ringfence.v1.KafkaRule.$Properties[];

            /**
             * Creates a new KafkaRules instance using the specified properties.
             * @param [properties] Properties to set
             * @returns KafkaRules instance
             */
            static create(properties: ringfence.v1.KafkaRules.$Shape): ringfence.v1.KafkaRules & ringfence.v1.KafkaRules.$Shape;
            static create(properties?: ringfence.v1.KafkaRules.$Properties): ringfence.v1.KafkaRules;

            /**
             * Encodes the specified KafkaRules message. Does not implicitly {@link ringfence.v1.KafkaRules.verify|verify} messages.
             * @param message KafkaRules message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.KafkaRules.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a KafkaRules message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.KafkaRules & ringfence.v1.KafkaRules.$Shape} KafkaRules
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.KafkaRules & ringfence.v1.KafkaRules.$Shape;

            /**
             * Creates a KafkaRules message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns KafkaRules
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.KafkaRules;

            /**
             * Creates a plain object from a KafkaRules message. Also converts values to other types if specified.
             * @param message KafkaRules
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.KafkaRules, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this KafkaRules to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace KafkaRules {

            /** Properties of a KafkaRules. */
            interface $Properties {

                /** KafkaRules rules */
                rules?: (ringfence.v1.KafkaRule.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a KafkaRules. */
            type $Shape = ringfence.v1.KafkaRules.$Properties;
        }

        /** KafkaRole enum. */
        enum KafkaRole {

            /** KAFKA_ROLE_UNSPECIFIED value */
            KAFKA_ROLE_UNSPECIFIED = 0,

            /** KAFKA_ROLE_PRODUCE value */
            KAFKA_ROLE_PRODUCE = 1,

            /** KAFKA_ROLE_CONSUME value */
            KAFKA_ROLE_CONSUME = 2
        }

        /**
         * Properties of a KafkaRule.
         * @deprecated Use ringfence.v1.KafkaRule.$Properties instead.
         */
        interface IKafkaRule extends ringfence.v1.KafkaRule.$Properties {
        }

        /** Represents a KafkaRule. */
        class KafkaRule {

            /**
             * Constructs a new KafkaRule.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.KafkaRule.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** KafkaRule role. */
            role: ringfence.v1.KafkaRole;

            /** KafkaRule apiKey. */
            apiKey?: (string|null);

            /** KafkaRule apiVersion. */
            apiVersion?: (string|null);

            /** KafkaRule clientId. */
            clientId?: (string|null);

            /** KafkaRule topic. */
            topic?: (string|null);

            /**
             * Creates a new KafkaRule instance using the specified properties.
             * @param [properties] Properties to set
             * @returns KafkaRule instance
             */
            static create(properties: ringfence.v1.KafkaRule.$Shape): ringfence.v1.KafkaRule & ringfence.v1.KafkaRule.$Shape;
            static create(properties?: ringfence.v1.KafkaRule.$Properties): ringfence.v1.KafkaRule;

            /**
             * Encodes the specified KafkaRule message. Does not implicitly {@link ringfence.v1.KafkaRule.verify|verify} messages.
             * @param message KafkaRule message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.KafkaRule.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a KafkaRule message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.KafkaRule & ringfence.v1.KafkaRule.$Shape} KafkaRule
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.KafkaRule & ringfence.v1.KafkaRule.$Shape;

            /**
             * Creates a KafkaRule message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns KafkaRule
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.KafkaRule;

            /**
             * Creates a plain object from a KafkaRule message. Also converts values to other types if specified.
             * @param message KafkaRule
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.KafkaRule, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this KafkaRule to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace KafkaRule {

            /** Properties of a KafkaRule. */
            interface $Properties {

                /** KafkaRule role */
                role?: (ringfence.v1.KafkaRole|null);

                /** KafkaRule apiKey */
                apiKey?: (string|null);

                /** KafkaRule apiVersion */
                apiVersion?: (string|null);

                /** KafkaRule clientId */
                clientId?: (string|null);

                /** KafkaRule topic */
                topic?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a KafkaRule. */
            type $Shape = ringfence.v1.KafkaRule.$Properties;
        }

        /**
         * Properties of an OtherRules.
         * @deprecated Use ringfence.v1.OtherRules.$Properties instead.
         */
        interface IOtherRules extends ringfence.v1.OtherRules.$Properties {
        }

        /** Represents an OtherRules. */
        class OtherRules {

            /**
             * Constructs a new OtherRules.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.OtherRules.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OtherRules protocol. */
            protocol: string;

            /** OtherRules rules. */
            rules: ringfence.v1.TextFields.$Properties[];

            /**
             * Creates a new OtherRules instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OtherRules instance
             */
            static create(properties: ringfence.v1.OtherRules.$Shape): ringfence.v1.OtherRules & ringfence.v1.OtherRules.$Shape;
            static create(properties?: ringfence.v1.OtherRules.$Properties): ringfence.v1.OtherRules;

            /**
             * Encodes the specified OtherRules message. Does not implicitly {@link ringfence.v1.OtherRules.verify|verify} messages.
             * @param message OtherRules message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.OtherRules.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OtherRules message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.OtherRules & ringfence.v1.OtherRules.$Shape} OtherRules
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.OtherRules & ringfence.v1.OtherRules.$Shape;

            /**
             * Creates an OtherRules message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns OtherRules
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.OtherRules;

            /**
             * Creates a plain object from an OtherRules message. Also converts values to other types if specified.
             * @param message OtherRules
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.OtherRules, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this OtherRules to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace OtherRules {

            /** Properties of an OtherRules. */
            interface $Properties {

                /** OtherRules protocol */
                protocol?: (string|null);

                /** OtherRules rules */
                rules?: (ringfence.v1.TextFields.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OtherRules. */
            type $Shape = ringfence.v1.OtherRules.$Properties;
        }

        /**
         * Properties of a SecretName.
         * @deprecated Use ringfence.v1.SecretName.$Properties instead.
         */
        interface ISecretName extends ringfence.v1.SecretName.$Properties {
        }

        /** Represents a SecretName. */
        class SecretName {

            /**
             * Constructs a new SecretName.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.SecretName.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SecretName namespace. */
            namespace: string;

            /** SecretName name. */
            name: string;

            /**
             * Creates a new SecretName instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SecretName instance
             */
            static create(properties: ringfence.v1.SecretName.$Shape): ringfence.v1.SecretName & ringfence.v1.SecretName.$Shape;
            static create(properties?: ringfence.v1.SecretName.$Properties): ringfence.v1.SecretName;

            /**
             * Encodes the specified SecretName message. Does not implicitly {@link ringfence.v1.SecretName.verify|verify} messages.
             * @param message SecretName message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.SecretName.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SecretName message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.SecretName & ringfence.v1.SecretName.$Shape} SecretName
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.SecretName & ringfence.v1.SecretName.$Shape;

            /**
             * Creates a SecretName message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns SecretName
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.SecretName;

            /**
             * Creates a plain object from a SecretName message. Also converts values to other types if specified.
             * @param message SecretName
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.SecretName, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this SecretName to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace SecretName {

            /** Properties of a SecretName. */
            interface $Properties {

                /** SecretName namespace */
                namespace?: (string|null);

                /** SecretName name */
                name?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SecretName. */
            type $Shape = ringfence.v1.SecretName.$Properties;
        }

        /**
         * Properties of a TlsContext.
         * @deprecated Use ringfence.v1.TlsContext.$Properties instead.
         */
        interface ITlsContext extends ringfence.v1.TlsContext.$Properties {
        }

        /** Represents a TlsContext. */
        class TlsContext {

            /**
             * Constructs a new TlsContext.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.TlsContext.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TlsContext secret. */
            secret?: (ringfence.v1.SecretName.$Properties|null);

            /** TlsContext trustedCa. */
            trustedCa?: (string|null);

            /** TlsContext certificate. */
            certificate?: (string|null);

            /** TlsContext privateKey. */
            privateKey?: (string|null);

            /**
             * Creates a new TlsContext instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TlsContext instance
             */
            static create(properties: ringfence.v1.TlsContext.$Shape): ringfence.v1.TlsContext & ringfence.v1.TlsContext.$Shape;
            static create(properties?: ringfence.v1.TlsContext.$Properties): ringfence.v1.TlsContext;

            /**
             * Encodes the specified TlsContext message. Does not implicitly {@link ringfence.v1.TlsContext.verify|verify} messages.
             * @param message TlsContext message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.TlsContext.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TlsContext message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.TlsContext & ringfence.v1.TlsContext.$Shape} TlsContext
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.TlsContext & ringfence.v1.TlsContext.$Shape;

            /**
             * Creates a TlsContext message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns TlsContext
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.TlsContext;

            /**
             * Creates a plain object from a TlsContext message. Also converts values to other types if specified.
             * @param message TlsContext
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.TlsContext, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this TlsContext to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace TlsContext {

            /** Properties of a TlsContext. */
            interface $Properties {

                /** TlsContext secret */
                secret?: (ringfence.v1.SecretName.$Properties|null);

                /** TlsContext trustedCa */
                trustedCa?: (string|null);

                /** TlsContext certificate */
                certificate?: (string|null);

                /** TlsContext privateKey */
                privateKey?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TlsContext. */
            type $Shape = ringfence.v1.TlsContext.$Properties;
        }

        /**
         * Properties of a ProxyListener.
         * @deprecated Use ringfence.v1.ProxyListener.$Properties instead.
         */
        interface IProxyListener extends ringfence.v1.ProxyListener.$Properties {
        }

        /** Represents a ProxyListener. */
        class ProxyListener {

            /**
             * Constructs a new ProxyListener.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.ProxyListener.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ProxyListener configurationKind. */
            configurationKind: string;

            /** ProxyListener configuration. */
            configuration: string;

            /** ProxyListener name. */
            name: string;

            /** ProxyListener priority. */
            priority?: (number|null);

            /**
             * Creates a new ProxyListener instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ProxyListener instance
             */
            static create(properties: ringfence.v1.ProxyListener.$Shape): ringfence.v1.ProxyListener & ringfence.v1.ProxyListener.$Shape;
            static create(properties?: ringfence.v1.ProxyListener.$Properties): ringfence.v1.ProxyListener;

            /**
             * Encodes the specified ProxyListener message. Does not implicitly {@link ringfence.v1.ProxyListener.verify|verify} messages.
             * @param message ProxyListener message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.ProxyListener.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ProxyListener message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.ProxyListener & ringfence.v1.ProxyListener.$Shape} ProxyListener
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.ProxyListener & ringfence.v1.ProxyListener.$Shape;

            /**
             * Creates a ProxyListener message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ProxyListener
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.ProxyListener;

            /**
             * Creates a plain object from a ProxyListener message. Also converts values to other types if specified.
             * @param message ProxyListener
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.ProxyListener, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ProxyListener to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ProxyListener {

            /** Properties of a ProxyListener. */
            interface $Properties {

                /** ProxyListener configurationKind */
                configurationKind?: (string|null);

                /** ProxyListener configuration */
                configuration?: (string|null);

                /** ProxyListener name */
                name?: (string|null);

                /** ProxyListener priority */
                priority?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ProxyListener. */
            type $Shape = ringfence.v1.ProxyListener.$Properties;
        }

        /** Tier enum. */
        enum Tier {

            /** TIER_UNSPECIFIED value */
            TIER_UNSPECIFIED = 0,

            /** TIER_ADMIN value */
            TIER_ADMIN = 1,

            /** TIER_NORMAL value */
            TIER_NORMAL = 2,

            /** TIER_BASELINE value */
            TIER_BASELINE = 3
        }

        /** RuleVerdict enum. */
        enum RuleVerdict {

            /** RULE_VERDICT_UNSPECIFIED value */
            RULE_VERDICT_UNSPECIFIED = 0,

            /** RULE_VERDICT_ALLOW value */
            RULE_VERDICT_ALLOW = 1,

            /** RULE_VERDICT_DENY value */
            RULE_VERDICT_DENY = 2,

            /** RULE_VERDICT_PASS value */
            RULE_VERDICT_PASS = 3
        }

        /** Mode enum. */
        enum Mode {

            /** MODE_UNSPECIFIED value */
            MODE_UNSPECIFIED = 0,

            /** MODE_ENFORCE value */
            MODE_ENFORCE = 1,

            /** MODE_AUDIT value */
            MODE_AUDIT = 2,

            /** MODE_SHADOW value */
            MODE_SHADOW = 3,

            /** MODE_OFF value */
            MODE_OFF = 4
        }

        /** Direction enum. */
        enum Direction {

            /** DIRECTION_UNSPECIFIED value */
            DIRECTION_UNSPECIFIED = 0,

            /** DIRECTION_INGRESS value */
            DIRECTION_INGRESS = 1,

            /** DIRECTION_EGRESS value */
            DIRECTION_EGRESS = 2
        }

        /** SelectorOperator enum. */
        enum SelectorOperator {

            /** SELECTOR_OPERATOR_UNSPECIFIED value */
            SELECTOR_OPERATOR_UNSPECIFIED = 0,

            /** SELECTOR_OPERATOR_IN value */
            SELECTOR_OPERATOR_IN = 1,

            /** SELECTOR_OPERATOR_NOT_IN value */
            SELECTOR_OPERATOR_NOT_IN = 2,

            /** SELECTOR_OPERATOR_EXISTS value */
            SELECTOR_OPERATOR_EXISTS = 3,

            /** SELECTOR_OPERATOR_DOES_NOT_EXIST value */
            SELECTOR_OPERATOR_DOES_NOT_EXIST = 4
        }

        /**
         * Properties of a Requirement.
         * @deprecated Use ringfence.v1.Requirement.$Properties instead.
         */
        interface IRequirement extends ringfence.v1.Requirement.$Properties {
        }

        /** Represents a Requirement. */
        class Requirement {

            /**
             * Constructs a new Requirement.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.Requirement.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Requirement key. */
            key: string;

            /** Requirement operator. */
            operator: ringfence.v1.SelectorOperator;

            /** Requirement values. */
            values: string[];

            /**
             * Creates a new Requirement instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Requirement instance
             */
            static create(properties: ringfence.v1.Requirement.$Shape): ringfence.v1.Requirement & ringfence.v1.Requirement.$Shape;
            static create(properties?: ringfence.v1.Requirement.$Properties): ringfence.v1.Requirement;

            /**
             * Encodes the specified Requirement message. Does not implicitly {@link ringfence.v1.Requirement.verify|verify} messages.
             * @param message Requirement message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.Requirement.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Requirement message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.Requirement & ringfence.v1.Requirement.$Shape} Requirement
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.Requirement & ringfence.v1.Requirement.$Shape;

            /**
             * Creates a Requirement message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Requirement
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.Requirement;

            /**
             * Creates a plain object from a Requirement message. Also converts values to other types if specified.
             * @param message Requirement
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.Requirement, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Requirement to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Requirement {

            /** Properties of a Requirement. */
            interface $Properties {

                /** Requirement key */
                key?: (string|null);

                /** Requirement operator */
                operator?: (ringfence.v1.SelectorOperator|null);

                /** Requirement values */
                values?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Requirement. */
            type $Shape = ringfence.v1.Requirement.$Properties;
        }

        /**
         * Properties of a Selector.
         * @deprecated Use ringfence.v1.Selector.$Properties instead.
         */
        interface ISelector extends ringfence.v1.Selector.$Properties {
        }

        /** Represents a Selector. */
        class Selector {

            /**
             * Constructs a new Selector.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.Selector.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Selector requirements. */
            requirements: ringfence.v1.Requirement.$Properties[];

            /**
             * Creates a new Selector instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Selector instance
             */
            static create(properties: ringfence.v1.Selector.$Shape): ringfence.v1.Selector & ringfence.v1.Selector.$Shape;
            static create(properties?: ringfence.v1.Selector.$Properties): ringfence.v1.Selector;

            /**
             * Encodes the specified Selector message. Does not implicitly {@link ringfence.v1.Selector.verify|verify} messages.
             * @param message Selector message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.Selector.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Selector message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.Selector & ringfence.v1.Selector.$Shape} Selector
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.Selector & ringfence.v1.Selector.$Shape;

            /**
             * Creates a Selector message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Selector
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.Selector;

            /**
             * Creates a plain object from a Selector message. Also converts values to other types if specified.
             * @param message Selector
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.Selector, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Selector to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Selector {

            /** Properties of a Selector. */
            interface $Properties {

                /** Selector requirements */
                requirements?: (ringfence.v1.Requirement.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Selector. */
            type $Shape = ringfence.v1.Selector.$Properties;
        }

        /**
         * Properties of a Peer.
         * @deprecated Use ringfence.v1.Peer.$Properties instead.
         */
        interface IPeer extends ringfence.v1.Peer.$Properties {
        }

        /** Represents a Peer. */
        class Peer {

            /**
             * Constructs a new Peer.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.Peer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Peer selector. */
            selector?: (ringfence.v1.Selector.$Properties|null);

            /** Peer cidr. */
            cidr?: (string|null);

            /** Peer entity. */
            entity?: (string|null);

            /** Peer block. */
            block?: (ringfence.v1.CidrBlock.$Properties|null);

            /** Peer related. */
            related?: (ringfence.v1.RelatedSelector.$Properties|null);

            /** Peer cidrGroup. */
            cidrGroup?: (ringfence.v1.CidrGroupPeer.$Properties|null);

            /** Peer fqdn. */
            fqdn?: (string|null);

            /** Peer service. */
            service?: (ringfence.v1.ServicePeer.$Properties|null);

            /** Peer cloudGroup. */
            cloudGroup?: (ringfence.v1.CloudGroupPeer.$Properties|null);

            /** Peer peer. */
            peer?: ("selector"|"cidr"|"entity"|"block"|"related"|"cidrGroup"|"fqdn"|"service"|"cloudGroup");

            /**
             * Creates a new Peer instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Peer instance
             */
            static create(properties: ringfence.v1.Peer.$Shape): ringfence.v1.Peer & ringfence.v1.Peer.$Shape;
            static create(properties?: ringfence.v1.Peer.$Properties): ringfence.v1.Peer;

            /**
             * Encodes the specified Peer message. Does not implicitly {@link ringfence.v1.Peer.verify|verify} messages.
             * @param message Peer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.Peer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Peer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.Peer & ringfence.v1.Peer.$Shape} Peer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.Peer & ringfence.v1.Peer.$Shape;

            /**
             * Creates a Peer message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Peer
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.Peer;

            /**
             * Creates a plain object from a Peer message. Also converts values to other types if specified.
             * @param message Peer
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.Peer, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Peer to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Peer {

            /** Properties of a Peer. */
            interface $Properties {

                /** Peer selector */
                selector?: (ringfence.v1.Selector.$Properties|null);

                /** Peer cidr */
                cidr?: (string|null);

                /** Peer entity */
                entity?: (string|null);

                /** Peer block */
                block?: (ringfence.v1.CidrBlock.$Properties|null);

                /** Peer related */
                related?: (ringfence.v1.RelatedSelector.$Properties|null);

                /** Peer cidrGroup */
                cidrGroup?: (ringfence.v1.CidrGroupPeer.$Properties|null);

                /** Peer fqdn */
                fqdn?: (string|null);

                /** Peer service */
                service?: (ringfence.v1.ServicePeer.$Properties|null);

                /** Peer cloudGroup */
                cloudGroup?: (ringfence.v1.CloudGroupPeer.$Properties|null);

                /** Peer peer */
                peer?: ("selector"|"cidr"|"entity"|"block"|"related"|"cidrGroup"|"fqdn"|"service"|"cloudGroup");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Peer. */
            type $Shape = {
              selector?: ringfence.v1.Selector.$Shape|null;
              cidr?: string|null;
              entity?: string|null;
              block?: ringfence.v1.CidrBlock.$Shape|null;
              related?: ringfence.v1.RelatedSelector.$Shape|null;
              cidrGroup?: ringfence.v1.CidrGroupPeer.$Shape|null;
              fqdn?: string|null;
              service?: ringfence.v1.ServicePeer.$Shape|null;
              cloudGroup?: ringfence.v1.CloudGroupPeer.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ peer?: undefined; selector?: null; cidr?: null; entity?: null; block?: null; related?: null; cidrGroup?: null; fqdn?: null; service?: null; cloudGroup?: null }|{ peer?: "selector"; selector: ringfence.v1.Selector.$Shape; cidr?: null; entity?: null; block?: null; related?: null; cidrGroup?: null; fqdn?: null; service?: null; cloudGroup?: null }|{ peer?: "cidr"; selector?: null; cidr: string; entity?: null; block?: null; related?: null; cidrGroup?: null; fqdn?: null; service?: null; cloudGroup?: null }|{ peer?: "entity"; selector?: null; cidr?: null; entity: string; block?: null; related?: null; cidrGroup?: null; fqdn?: null; service?: null; cloudGroup?: null }|{ peer?: "block"; selector?: null; cidr?: null; entity?: null; block: ringfence.v1.CidrBlock.$Shape; related?: null; cidrGroup?: null; fqdn?: null; service?: null; cloudGroup?: null }|{ peer?: "related"; selector?: null; cidr?: null; entity?: null; block?: null; related: ringfence.v1.RelatedSelector.$Shape; cidrGroup?: null; fqdn?: null; service?: null; cloudGroup?: null }|{ peer?: "cidrGroup"; selector?: null; cidr?: null; entity?: null; block?: null; related?: null; cidrGroup: ringfence.v1.CidrGroupPeer.$Shape; fqdn?: null; service?: null; cloudGroup?: null }|{ peer?: "fqdn"; selector?: null; cidr?: null; entity?: null; block?: null; related?: null; cidrGroup?: null; fqdn: string; service?: null; cloudGroup?: null }|{ peer?: "service"; selector?: null; cidr?: null; entity?: null; block?: null; related?: null; cidrGroup?: null; fqdn?: null; service: ringfence.v1.ServicePeer.$Shape; cloudGroup?: null }|{ peer?: "cloudGroup"; selector?: null; cidr?: null; entity?: null; block?: null; related?: null; cidrGroup?: null; fqdn?: null; service?: null; cloudGroup: ringfence.v1.CloudGroupPeer.$Shape })
            );
        }

        /** BlockScope enum. */
        enum BlockScope {

            /** BLOCK_SCOPE_UNSPECIFIED value */
            BLOCK_SCOPE_UNSPECIFIED = 0,

            /** BLOCK_SCOPE_OUTSIDE value */
            BLOCK_SCOPE_OUTSIDE = 1,

            /** BLOCK_SCOPE_ANY value */
            BLOCK_SCOPE_ANY = 2
        }

        /**
         * Properties of a CidrList.
         * @deprecated Use ringfence.v1.CidrList.$Properties instead.
         */
        interface ICidrList extends ringfence.v1.CidrList.$Properties {
        }

        /** Represents a CidrList. */
        class CidrList {

            /**
             * Constructs a new CidrList.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.CidrList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CidrList cidrs. */
            cidrs: string[];

            /**
             * Creates a new CidrList instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CidrList instance
             */
            static create(properties: ringfence.v1.CidrList.$Shape): ringfence.v1.CidrList & ringfence.v1.CidrList.$Shape;
            static create(properties?: ringfence.v1.CidrList.$Properties): ringfence.v1.CidrList;

            /**
             * Encodes the specified CidrList message. Does not implicitly {@link ringfence.v1.CidrList.verify|verify} messages.
             * @param message CidrList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.CidrList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CidrList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.CidrList & ringfence.v1.CidrList.$Shape} CidrList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.CidrList & ringfence.v1.CidrList.$Shape;

            /**
             * Creates a CidrList message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CidrList
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.CidrList;

            /**
             * Creates a plain object from a CidrList message. Also converts values to other types if specified.
             * @param message CidrList
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.CidrList, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CidrList to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CidrList {

            /** Properties of a CidrList. */
            interface $Properties {

                /** CidrList cidrs */
                cidrs?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CidrList. */
            type $Shape = ringfence.v1.CidrList.$Properties;
        }

        /**
         * Properties of a CidrBlock.
         * @deprecated Use ringfence.v1.CidrBlock.$Properties instead.
         */
        interface ICidrBlock extends ringfence.v1.CidrBlock.$Properties {
        }

        /** Represents a CidrBlock. */
        class CidrBlock {

            /**
             * Constructs a new CidrBlock.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.CidrBlock.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CidrBlock cidr. */
            cidr: string;

            /** CidrBlock except. */
            except?: (ringfence.v1.CidrList.$Properties|null);

            /** CidrBlock scope. */
            scope: ringfence.v1.BlockScope;

            /**
             * Creates a new CidrBlock instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CidrBlock instance
             */
            static create(properties: ringfence.v1.CidrBlock.$Shape): ringfence.v1.CidrBlock & ringfence.v1.CidrBlock.$Shape;
            static create(properties?: ringfence.v1.CidrBlock.$Properties): ringfence.v1.CidrBlock;

            /**
             * Encodes the specified CidrBlock message. Does not implicitly {@link ringfence.v1.CidrBlock.verify|verify} messages.
             * @param message CidrBlock message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.CidrBlock.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CidrBlock message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.CidrBlock & ringfence.v1.CidrBlock.$Shape} CidrBlock
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.CidrBlock & ringfence.v1.CidrBlock.$Shape;

            /**
             * Creates a CidrBlock message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CidrBlock
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.CidrBlock;

            /**
             * Creates a plain object from a CidrBlock message. Also converts values to other types if specified.
             * @param message CidrBlock
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.CidrBlock, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CidrBlock to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CidrBlock {

            /** Properties of a CidrBlock. */
            interface $Properties {

                /** CidrBlock cidr */
                cidr?: (string|null);

                /** CidrBlock except */
                except?: (ringfence.v1.CidrList.$Properties|null);

                /** CidrBlock scope */
                scope?: (ringfence.v1.BlockScope|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CidrBlock. */
            type $Shape = ringfence.v1.CidrBlock.$Properties;
        }

        /** RelationKind enum. */
        enum RelationKind {

            /** RELATION_KIND_UNSPECIFIED value */
            RELATION_KIND_UNSPECIFIED = 0,

            /** RELATION_KIND_SAME value */
            RELATION_KIND_SAME = 1,

            /** RELATION_KIND_NOT_SAME value */
            RELATION_KIND_NOT_SAME = 2
        }

        /**
         * Properties of a RelatedSelector.
         * @deprecated Use ringfence.v1.RelatedSelector.$Properties instead.
         */
        interface IRelatedSelector extends ringfence.v1.RelatedSelector.$Properties {
        }

        /** Represents a RelatedSelector. */
        class RelatedSelector {

            /**
             * Constructs a new RelatedSelector.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.RelatedSelector.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RelatedSelector selector. */
            selector?: (ringfence.v1.Selector.$Properties|null);

            /** RelatedSelector relation. */
            relation: ringfence.v1.RelationKind;

            /** RelatedSelector keys. */
            keys: string[];

            /**
             * Creates a new RelatedSelector instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RelatedSelector instance
             */
            static create(properties: ringfence.v1.RelatedSelector.$Shape): ringfence.v1.RelatedSelector & ringfence.v1.RelatedSelector.$Shape;
            static create(properties?: ringfence.v1.RelatedSelector.$Properties): ringfence.v1.RelatedSelector;

            /**
             * Encodes the specified RelatedSelector message. Does not implicitly {@link ringfence.v1.RelatedSelector.verify|verify} messages.
             * @param message RelatedSelector message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.RelatedSelector.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RelatedSelector message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.RelatedSelector & ringfence.v1.RelatedSelector.$Shape} RelatedSelector
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.RelatedSelector & ringfence.v1.RelatedSelector.$Shape;

            /**
             * Creates a RelatedSelector message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RelatedSelector
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.RelatedSelector;

            /**
             * Creates a plain object from a RelatedSelector message. Also converts values to other types if specified.
             * @param message RelatedSelector
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.RelatedSelector, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RelatedSelector to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RelatedSelector {

            /** Properties of a RelatedSelector. */
            interface $Properties {

                /** RelatedSelector selector */
                selector?: (ringfence.v1.Selector.$Properties|null);

                /** RelatedSelector relation */
                relation?: (ringfence.v1.RelationKind|null);

                /** RelatedSelector keys */
                keys?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RelatedSelector. */
            type $Shape = ringfence.v1.RelatedSelector.$Properties;
        }

        /**
         * Properties of a CidrGroupPeer.
         * @deprecated Use ringfence.v1.CidrGroupPeer.$Properties instead.
         */
        interface ICidrGroupPeer extends ringfence.v1.CidrGroupPeer.$Properties {
        }

        /** Represents a CidrGroupPeer. */
        class CidrGroupPeer {

            /**
             * Constructs a new CidrGroupPeer.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.CidrGroupPeer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CidrGroupPeer name. */
            name?: (string|null);

            /** CidrGroupPeer selector. */
            selector?: (ringfence.v1.Selector.$Properties|null);

            /** CidrGroupPeer except. */
            except?: (ringfence.v1.CidrList.$Properties|null);

            /** CidrGroupPeer group. */
            group?: ("name"|"selector");

            /**
             * Creates a new CidrGroupPeer instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CidrGroupPeer instance
             */
            static create(properties: ringfence.v1.CidrGroupPeer.$Shape): ringfence.v1.CidrGroupPeer & ringfence.v1.CidrGroupPeer.$Shape;
            static create(properties?: ringfence.v1.CidrGroupPeer.$Properties): ringfence.v1.CidrGroupPeer;

            /**
             * Encodes the specified CidrGroupPeer message. Does not implicitly {@link ringfence.v1.CidrGroupPeer.verify|verify} messages.
             * @param message CidrGroupPeer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.CidrGroupPeer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CidrGroupPeer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.CidrGroupPeer & ringfence.v1.CidrGroupPeer.$Shape} CidrGroupPeer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.CidrGroupPeer & ringfence.v1.CidrGroupPeer.$Shape;

            /**
             * Creates a CidrGroupPeer message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CidrGroupPeer
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.CidrGroupPeer;

            /**
             * Creates a plain object from a CidrGroupPeer message. Also converts values to other types if specified.
             * @param message CidrGroupPeer
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.CidrGroupPeer, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CidrGroupPeer to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CidrGroupPeer {

            /** Properties of a CidrGroupPeer. */
            interface $Properties {

                /** CidrGroupPeer name */
                name?: (string|null);

                /** CidrGroupPeer selector */
                selector?: (ringfence.v1.Selector.$Properties|null);

                /** CidrGroupPeer except */
                except?: (ringfence.v1.CidrList.$Properties|null);

                /** CidrGroupPeer group */
                group?: ("name"|"selector");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a CidrGroupPeer. */
            type $Shape = {
              name?: string|null;
              selector?: ringfence.v1.Selector.$Shape|null;
              except?: ringfence.v1.CidrList.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ group?: undefined; name?: null; selector?: null }|{ group?: "name"; name: string; selector?: null }|{ group?: "selector"; name?: null; selector: ringfence.v1.Selector.$Shape })
            );
        }

        /**
         * Properties of a ServicePeer.
         * @deprecated Use ringfence.v1.ServicePeer.$Properties instead.
         */
        interface IServicePeer extends ringfence.v1.ServicePeer.$Properties {
        }

        /** Represents a ServicePeer. */
        class ServicePeer {

            /**
             * Constructs a new ServicePeer.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.ServicePeer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ServicePeer namespace. */
            namespace?: (string|null);

            /** ServicePeer name. */
            name?: (string|null);

            /** ServicePeer selector. */
            selector?: (ringfence.v1.Selector.$Properties|null);

            /** ServicePeer service. */
            service?: ("name"|"selector");

            /**
             * Creates a new ServicePeer instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ServicePeer instance
             */
            static create(properties: ringfence.v1.ServicePeer.$Shape): ringfence.v1.ServicePeer & ringfence.v1.ServicePeer.$Shape;
            static create(properties?: ringfence.v1.ServicePeer.$Properties): ringfence.v1.ServicePeer;

            /**
             * Encodes the specified ServicePeer message. Does not implicitly {@link ringfence.v1.ServicePeer.verify|verify} messages.
             * @param message ServicePeer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.ServicePeer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ServicePeer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.ServicePeer & ringfence.v1.ServicePeer.$Shape} ServicePeer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.ServicePeer & ringfence.v1.ServicePeer.$Shape;

            /**
             * Creates a ServicePeer message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ServicePeer
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.ServicePeer;

            /**
             * Creates a plain object from a ServicePeer message. Also converts values to other types if specified.
             * @param message ServicePeer
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.ServicePeer, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ServicePeer to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ServicePeer {

            /** Properties of a ServicePeer. */
            interface $Properties {

                /** ServicePeer namespace */
                namespace?: (string|null);

                /** ServicePeer name */
                name?: (string|null);

                /** ServicePeer selector */
                selector?: (ringfence.v1.Selector.$Properties|null);

                /** ServicePeer service */
                service?: ("name"|"selector");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a ServicePeer. */
            type $Shape = {
              namespace?: string|null;
              name?: string|null;
              selector?: ringfence.v1.Selector.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ service?: undefined; name?: null; selector?: null }|{ service?: "name"; name: string; selector?: null }|{ service?: "selector"; name?: null; selector: ringfence.v1.Selector.$Shape })
            );
        }

        /** CloudProvider enum. */
        enum CloudProvider {

            /** CLOUD_PROVIDER_UNSPECIFIED value */
            CLOUD_PROVIDER_UNSPECIFIED = 0,

            /** CLOUD_PROVIDER_AWS value */
            CLOUD_PROVIDER_AWS = 1
        }

        /**
         * Properties of a CloudGroupPeer.
         * @deprecated Use ringfence.v1.CloudGroupPeer.$Properties instead.
         */
        interface ICloudGroupPeer extends ringfence.v1.CloudGroupPeer.$Properties {
        }

        /** Represents a CloudGroupPeer. */
        class CloudGroupPeer {

            /**
             * Constructs a new CloudGroupPeer.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.CloudGroupPeer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CloudGroupPeer provider. */
            provider: ringfence.v1.CloudProvider;

            /** CloudGroupPeer region. */
            region?: (string|null);

            /** CloudGroupPeer securityGroupIds. */
            securityGroupIds: string[];

            /** CloudGroupPeer securityGroupNames. */
            securityGroupNames: string[];

            /** CloudGroupPeer labels. */
            labels: { [k: string]: string };

            /**
             * Creates a new CloudGroupPeer instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CloudGroupPeer instance
             */
            static create(properties: ringfence.v1.CloudGroupPeer.$Shape): ringfence.v1.CloudGroupPeer & ringfence.v1.CloudGroupPeer.$Shape;
            static create(properties?: ringfence.v1.CloudGroupPeer.$Properties): ringfence.v1.CloudGroupPeer;

            /**
             * Encodes the specified CloudGroupPeer message. Does not implicitly {@link ringfence.v1.CloudGroupPeer.verify|verify} messages.
             * @param message CloudGroupPeer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.CloudGroupPeer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CloudGroupPeer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.CloudGroupPeer & ringfence.v1.CloudGroupPeer.$Shape} CloudGroupPeer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.CloudGroupPeer & ringfence.v1.CloudGroupPeer.$Shape;

            /**
             * Creates a CloudGroupPeer message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CloudGroupPeer
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.CloudGroupPeer;

            /**
             * Creates a plain object from a CloudGroupPeer message. Also converts values to other types if specified.
             * @param message CloudGroupPeer
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.CloudGroupPeer, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CloudGroupPeer to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CloudGroupPeer {

            /** Properties of a CloudGroupPeer. */
            interface $Properties {

                /** CloudGroupPeer provider */
                provider?: (ringfence.v1.CloudProvider|null);

                /** CloudGroupPeer region */
                region?: (string|null);

                /** CloudGroupPeer securityGroupIds */
                securityGroupIds?: (string[]|null);

                /** CloudGroupPeer securityGroupNames */
                securityGroupNames?: (string[]|null);

                /** CloudGroupPeer labels */
                labels?: ({ [k: string]: string }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CloudGroupPeer. */
            type $Shape = ringfence.v1.CloudGroupPeer.$Properties;
        }

        /**
         * Properties of a PeerList.
         * @deprecated Use ringfence.v1.PeerList.$Properties instead.
         */
        interface IPeerList extends ringfence.v1.PeerList.$Properties {
        }

        /** Represents a PeerList. */
        class PeerList {

            /**
             * Constructs a new PeerList.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.PeerList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PeerList peers. */
            peers: ringfence.v1.Peer.$Properties[];

            /**
             * Creates a new PeerList instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PeerList instance
             */
            static create(properties: ringfence.v1.PeerList.$Shape): ringfence.v1.PeerList & ringfence.v1.PeerList.$Shape;
            static create(properties?: ringfence.v1.PeerList.$Properties): ringfence.v1.PeerList;

            /**
             * Encodes the specified PeerList message. Does not implicitly {@link ringfence.v1.PeerList.verify|verify} messages.
             * @param message PeerList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.PeerList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PeerList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.PeerList & ringfence.v1.PeerList.$Shape} PeerList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.PeerList & ringfence.v1.PeerList.$Shape;

            /**
             * Creates a PeerList message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PeerList
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.PeerList;

            /**
             * Creates a plain object from a PeerList message. Also converts values to other types if specified.
             * @param message PeerList
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.PeerList, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PeerList to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PeerList {

            /** Properties of a PeerList. */
            interface $Properties {

                /** PeerList peers */
                peers?: (ringfence.v1.Peer.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PeerList. */
            type $Shape = {
              peers?: ringfence.v1.Peer.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a PortMatch.
         * @deprecated Use ringfence.v1.PortMatch.$Properties instead.
         */
        interface IPortMatch extends ringfence.v1.PortMatch.$Properties {
        }

        /** Represents a PortMatch. */
        class PortMatch {

            /**
             * Constructs a new PortMatch.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.PortMatch.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PortMatch protocol. */
            protocol: number;

            /** PortMatch firstPort. */
            firstPort: number;

            /** PortMatch lastPort. */
            lastPort: number;

            /** PortMatch name. */
            name?: (string|null);

            /**
             * Creates a new PortMatch instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PortMatch instance
             */
            static create(properties: ringfence.v1.PortMatch.$Shape): ringfence.v1.PortMatch & ringfence.v1.PortMatch.$Shape;
            static create(properties?: ringfence.v1.PortMatch.$Properties): ringfence.v1.PortMatch;

            /**
             * Encodes the specified PortMatch message. Does not implicitly {@link ringfence.v1.PortMatch.verify|verify} messages.
             * @param message PortMatch message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.PortMatch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PortMatch message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.PortMatch & ringfence.v1.PortMatch.$Shape} PortMatch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.PortMatch & ringfence.v1.PortMatch.$Shape;

            /**
             * Creates a PortMatch message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PortMatch
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.PortMatch;

            /**
             * Creates a plain object from a PortMatch message. Also converts values to other types if specified.
             * @param message PortMatch
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.PortMatch, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PortMatch to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PortMatch {

            /** Properties of a PortMatch. */
            interface $Properties {

                /** PortMatch protocol */
                protocol?: (number|null);

                /** PortMatch firstPort */
                firstPort?: (number|null);

                /** PortMatch lastPort */
                lastPort?: (number|null);

                /** PortMatch name */
                name?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PortMatch. */
            type $Shape = ringfence.v1.PortMatch.$Properties;
        }

        /**
         * Properties of a PortList.
         * @deprecated Use ringfence.v1.PortList.$Properties instead.
         */
        interface IPortList extends ringfence.v1.PortList.$Properties {
        }

        /** Represents a PortList. */
        class PortList {

            /**
             * Constructs a new PortList.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.PortList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PortList ports. */
            ports: ringfence.v1.PortMatch.$Properties[];

            /**
             * Creates a new PortList instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PortList instance
             */
            static create(properties: ringfence.v1.PortList.$Shape): ringfence.v1.PortList & ringfence.v1.PortList.$Shape;
            static create(properties?: ringfence.v1.PortList.$Properties): ringfence.v1.PortList;

            /**
             * Encodes the specified PortList message. Does not implicitly {@link ringfence.v1.PortList.verify|verify} messages.
             * @param message PortList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.PortList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PortList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.PortList & ringfence.v1.PortList.$Shape} PortList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.PortList & ringfence.v1.PortList.$Shape;

            /**
             * Creates a PortList message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PortList
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.PortList;

            /**
             * Creates a plain object from a PortList message. Also converts values to other types if specified.
             * @param message PortList
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.PortList, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PortList to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PortList {

            /** Properties of a PortList. */
            interface $Properties {

                /** PortList ports */
                ports?: (ringfence.v1.PortMatch.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PortList. */
            type $Shape = ringfence.v1.PortList.$Properties;
        }

        /** Authentication enum. */
        enum Authentication {

            /** AUTHENTICATION_UNSPECIFIED value */
            AUTHENTICATION_UNSPECIFIED = 0,

            /** AUTHENTICATION_DISABLED value */
            AUTHENTICATION_DISABLED = 1,

            /** AUTHENTICATION_REQUIRED value */
            AUTHENTICATION_REQUIRED = 2,

            /** AUTHENTICATION_TEST_ALWAYS_FAIL value */
            AUTHENTICATION_TEST_ALWAYS_FAIL = 3
        }

        /**
         * Properties of a Rule.
         * @deprecated Use ringfence.v1.Rule.$Properties instead.
         */
        interface IRule extends ringfence.v1.Rule.$Properties {
        }

        /** Represents a Rule. */
        class Rule {

            /**
             * Constructs a new Rule.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.Rule.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Rule id. */
            id: string;

            /** Rule tier. */
            tier: ringfence.v1.Tier;

            /** Rule priority. */
            priority: number;

            /** Rule verdict. */
            verdict: ringfence.v1.RuleVerdict;

            /** Rule mode. */
            mode: ringfence.v1.Mode;

            /** Rule subject. */
            subject?: (ringfence.v1.Selector.$Properties|null);

            /** Rule direction. */
            direction: ringfence.v1.Direction;

            /** Rule peers. */
            peers?: (ringfence.v1.PeerList.$Properties|null);

            /** Rule ports. */
            ports?: (ringfence.v1.PortList.$Properties|null);

            /** Rule defaultDeny. */
            defaultDeny: boolean;

            /** Rule redirect. */
            redirect?: (ringfence.v1.Redirect.$Properties|null);

            /** Rule log. */
            log?: (string|null);

            /** Rule authentication. */
            authentication: ringfence.v1.Authentication;

            /** Rule keepEstablished. */
            keepEstablished?: (boolean|null);

            /** Rule expiresUnixMs. */
            expiresUnixMs?: (number|Long|null);

            /**
             * Creates a new Rule instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Rule instance
             */
            static create(properties: ringfence.v1.Rule.$Shape): ringfence.v1.Rule & ringfence.v1.Rule.$Shape;
            static create(properties?: ringfence.v1.Rule.$Properties): ringfence.v1.Rule;

            /**
             * Encodes the specified Rule message. Does not implicitly {@link ringfence.v1.Rule.verify|verify} messages.
             * @param message Rule message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.Rule.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Rule message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.Rule & ringfence.v1.Rule.$Shape} Rule
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.Rule & ringfence.v1.Rule.$Shape;

            /**
             * Creates a Rule message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Rule
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.Rule;

            /**
             * Creates a plain object from a Rule message. Also converts values to other types if specified.
             * @param message Rule
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.Rule, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Rule to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Rule {

            /** Properties of a Rule. */
            interface $Properties {

                /** Rule id */
                id?: (string|null);

                /** Rule tier */
                tier?: (ringfence.v1.Tier|null);

                /** Rule priority */
                priority?: (number|null);

                /** Rule verdict */
                verdict?: (ringfence.v1.RuleVerdict|null);

                /** Rule mode */
                mode?: (ringfence.v1.Mode|null);

                /** Rule subject */
                subject?: (ringfence.v1.Selector.$Properties|null);

                /** Rule direction */
                direction?: (ringfence.v1.Direction|null);

                /** Rule peers */
                peers?: (ringfence.v1.PeerList.$Properties|null);

                /** Rule ports */
                ports?: (ringfence.v1.PortList.$Properties|null);

                /** Rule defaultDeny */
                defaultDeny?: (boolean|null);

                /** Rule redirect */
                redirect?: (ringfence.v1.Redirect.$Properties|null);

                /** Rule log */
                log?: (string|null);

                /** Rule authentication */
                authentication?: (ringfence.v1.Authentication|null);

                /** Rule keepEstablished */
                keepEstablished?: (boolean|null);

                /** Rule expiresUnixMs */
                expiresUnixMs?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Rule. */
            type $Shape = {
              id?: string|null;
              tier?: ringfence.v1.Tier|null;
              priority?: number|null;
              verdict?: ringfence.v1.RuleVerdict|null;
              mode?: ringfence.v1.Mode|null;
              subject?: ringfence.v1.Selector.$Shape|null;
              direction?: ringfence.v1.Direction|null;
              peers?: ringfence.v1.PeerList.$Shape|null;
              ports?: ringfence.v1.PortList.$Shape|null;
              defaultDeny?: boolean|null;
              redirect?: ringfence.v1.Redirect.$Shape|null;
              log?: string|null;
              authentication?: ringfence.v1.Authentication|null;
              keepEstablished?: boolean|null;
              expiresUnixMs?: number|Long|null;
              $unknowns?: Uint8Array[];
            };
        }

        /** NodeState enum. */
        enum NodeState {

            /** NODE_STATE_UNSPECIFIED value */
            NODE_STATE_UNSPECIFIED = 0,

            /** NODE_STATE_REPLAYING value */
            NODE_STATE_REPLAYING = 1,

            /** NODE_STATE_LIVE value */
            NODE_STATE_LIVE = 2,

            /** NODE_STATE_FAILED value */
            NODE_STATE_FAILED = 3,

            /** NODE_STATE_HALTED value */
            NODE_STATE_HALTED = 4
        }

        /**
         * Properties of a NodeStatus.
         * @deprecated Use ringfence.v1.NodeStatus.$Properties instead.
         */
        interface INodeStatus extends ringfence.v1.NodeStatus.$Properties {
        }

        /** Represents a NodeStatus. */
        class NodeStatus {

            /**
             * Constructs a new NodeStatus.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.NodeStatus.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** NodeStatus cluster. */
            cluster: string;

            /** NodeStatus node. */
            node: string;

            /** NodeStatus appliedRevision. */
            appliedRevision: (number|Long);

            /** NodeStatus mapHash. */
            mapHash: string;

            /** NodeStatus state. */
            state: ringfence.v1.NodeState;

            /** NodeStatus datapath. */
            datapath: string;

            /** NodeStatus failures. */
            failures: string[];

            /** NodeStatus reportedAtUnixMs. */
            reportedAtUnixMs: (number|Long);

            /** NodeStatus epoch. */
            epoch: (number|Long);

            /** NodeStatus limitations. */
            limitations: string[];

            /**
             * Creates a new NodeStatus instance using the specified properties.
             * @param [properties] Properties to set
             * @returns NodeStatus instance
             */
            static create(properties: ringfence.v1.NodeStatus.$Shape): ringfence.v1.NodeStatus & ringfence.v1.NodeStatus.$Shape;
            static create(properties?: ringfence.v1.NodeStatus.$Properties): ringfence.v1.NodeStatus;

            /**
             * Encodes the specified NodeStatus message. Does not implicitly {@link ringfence.v1.NodeStatus.verify|verify} messages.
             * @param message NodeStatus message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.NodeStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a NodeStatus message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.NodeStatus & ringfence.v1.NodeStatus.$Shape} NodeStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.NodeStatus & ringfence.v1.NodeStatus.$Shape;

            /**
             * Creates a NodeStatus message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns NodeStatus
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.NodeStatus;

            /**
             * Creates a plain object from a NodeStatus message. Also converts values to other types if specified.
             * @param message NodeStatus
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.NodeStatus, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this NodeStatus to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace NodeStatus {

            /** Properties of a NodeStatus. */
            interface $Properties {

                /** NodeStatus cluster */
                cluster?: (string|null);

                /** NodeStatus node */
                node?: (string|null);

                /** NodeStatus appliedRevision */
                appliedRevision?: (number|Long|null);

                /** NodeStatus mapHash */
                mapHash?: (string|null);

                /** NodeStatus state */
                state?: (ringfence.v1.NodeState|null);

                /** NodeStatus datapath */
                datapath?: (string|null);

                /** NodeStatus failures */
                failures?: (string[]|null);

                /** NodeStatus reportedAtUnixMs */
                reportedAtUnixMs?: (number|Long|null);

                /** NodeStatus epoch */
                epoch?: (number|Long|null);

                /** NodeStatus limitations */
                limitations?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a NodeStatus. */
            type $Shape = ringfence.v1.NodeStatus.$Properties;
        }

        /**
         * Properties of a Node.
         * @deprecated Use ringfence.v1.Node.$Properties instead.
         */
        interface INode extends ringfence.v1.Node.$Properties {
        }

        /** Represents a Node. */
        class Node {

            /**
             * Constructs a new Node.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.Node.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Node status. */
            status?: (ringfence.v1.NodeStatus.$Properties|null);

            /** Node silent. */
            silent: boolean;

            /** Node addresses. */
            addresses: string[];

            /** Node endpoints. */
            endpoints: number;

            /**
             * Creates a new Node instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Node instance
             */
            static create(properties: ringfence.v1.Node.$Shape): ringfence.v1.Node & ringfence.v1.Node.$Shape;
            static create(properties?: ringfence.v1.Node.$Properties): ringfence.v1.Node;

            /**
             * Encodes the specified Node message. Does not implicitly {@link ringfence.v1.Node.verify|verify} messages.
             * @param message Node message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.Node.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Node message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.Node & ringfence.v1.Node.$Shape} Node
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.Node & ringfence.v1.Node.$Shape;

            /**
             * Creates a Node message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Node
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.Node;

            /**
             * Creates a plain object from a Node message. Also converts values to other types if specified.
             * @param message Node
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.Node, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Node to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Node {

            /** Properties of a Node. */
            interface $Properties {

                /** Node status */
                status?: (ringfence.v1.NodeStatus.$Properties|null);

                /** Node silent */
                silent?: (boolean|null);

                /** Node addresses */
                addresses?: (string[]|null);

                /** Node endpoints */
                endpoints?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Node. */
            type $Shape = ringfence.v1.Node.$Properties;
        }

        /**
         * Properties of a ListNodesRequest.
         * @deprecated Use ringfence.v1.ListNodesRequest.$Properties instead.
         */
        interface IListNodesRequest extends ringfence.v1.ListNodesRequest.$Properties {
        }

        /** Represents a ListNodesRequest. */
        class ListNodesRequest {

            /**
             * Constructs a new ListNodesRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.ListNodesRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new ListNodesRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListNodesRequest instance
             */
            static create(properties: ringfence.v1.ListNodesRequest.$Shape): ringfence.v1.ListNodesRequest & ringfence.v1.ListNodesRequest.$Shape;
            static create(properties?: ringfence.v1.ListNodesRequest.$Properties): ringfence.v1.ListNodesRequest;

            /**
             * Encodes the specified ListNodesRequest message. Does not implicitly {@link ringfence.v1.ListNodesRequest.verify|verify} messages.
             * @param message ListNodesRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.ListNodesRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListNodesRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.ListNodesRequest & ringfence.v1.ListNodesRequest.$Shape} ListNodesRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.ListNodesRequest & ringfence.v1.ListNodesRequest.$Shape;

            /**
             * Creates a ListNodesRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListNodesRequest
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.ListNodesRequest;

            /**
             * Creates a plain object from a ListNodesRequest message. Also converts values to other types if specified.
             * @param message ListNodesRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.ListNodesRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListNodesRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ListNodesRequest {

            /** Properties of a ListNodesRequest. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListNodesRequest. */
            type $Shape = ringfence.v1.ListNodesRequest.$Properties;
        }

        /**
         * Properties of a ListNodesResponse.
         * @deprecated Use ringfence.v1.ListNodesResponse.$Properties instead.
         */
        interface IListNodesResponse extends ringfence.v1.ListNodesResponse.$Properties {
        }

        /** Represents a ListNodesResponse. */
        class ListNodesResponse {

            /**
             * Constructs a new ListNodesResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.ListNodesResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListNodesResponse nodes. */
            nodes: ringfence.v1.Node.$Properties[];

            /** ListNodesResponse revision. */
            revision: (number|Long);

            /**
             * Creates a new ListNodesResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListNodesResponse instance
             */
            static create(properties: ringfence.v1.ListNodesResponse.$Shape): ringfence.v1.ListNodesResponse & ringfence.v1.ListNodesResponse.$Shape;
            static create(properties?: ringfence.v1.ListNodesResponse.$Properties): ringfence.v1.ListNodesResponse;

            /**
             * Encodes the specified ListNodesResponse message. Does not implicitly {@link ringfence.v1.ListNodesResponse.verify|verify} messages.
             * @param message ListNodesResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.ListNodesResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListNodesResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.ListNodesResponse & ringfence.v1.ListNodesResponse.$Shape} ListNodesResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.ListNodesResponse & ringfence.v1.ListNodesResponse.$Shape;

            /**
             * Creates a ListNodesResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListNodesResponse
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.ListNodesResponse;

            /**
             * Creates a plain object from a ListNodesResponse message. Also converts values to other types if specified.
             * @param message ListNodesResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.ListNodesResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListNodesResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ListNodesResponse {

            /** Properties of a ListNodesResponse. */
            interface $Properties {

                /** ListNodesResponse nodes */
                nodes?: (ringfence.v1.Node.$Properties[]|null);

                /** ListNodesResponse revision */
                revision?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListNodesResponse. */
            type $Shape = ringfence.v1.ListNodesResponse.$Properties;
        }

        /**
         * Properties of a WatchRevisionRequest.
         * @deprecated Use ringfence.v1.WatchRevisionRequest.$Properties instead.
         */
        interface IWatchRevisionRequest extends ringfence.v1.WatchRevisionRequest.$Properties {
        }

        /** Represents a WatchRevisionRequest. */
        class WatchRevisionRequest {

            /**
             * Constructs a new WatchRevisionRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.WatchRevisionRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WatchRevisionRequest revision. */
            revision: (number|Long);

            /**
             * Creates a new WatchRevisionRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WatchRevisionRequest instance
             */
            static create(properties: ringfence.v1.WatchRevisionRequest.$Shape): ringfence.v1.WatchRevisionRequest & ringfence.v1.WatchRevisionRequest.$Shape;
            static create(properties?: ringfence.v1.WatchRevisionRequest.$Properties): ringfence.v1.WatchRevisionRequest;

            /**
             * Encodes the specified WatchRevisionRequest message. Does not implicitly {@link ringfence.v1.WatchRevisionRequest.verify|verify} messages.
             * @param message WatchRevisionRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.WatchRevisionRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WatchRevisionRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.WatchRevisionRequest & ringfence.v1.WatchRevisionRequest.$Shape} WatchRevisionRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.WatchRevisionRequest & ringfence.v1.WatchRevisionRequest.$Shape;

            /**
             * Creates a WatchRevisionRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns WatchRevisionRequest
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.WatchRevisionRequest;

            /**
             * Creates a plain object from a WatchRevisionRequest message. Also converts values to other types if specified.
             * @param message WatchRevisionRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.WatchRevisionRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this WatchRevisionRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace WatchRevisionRequest {

            /** Properties of a WatchRevisionRequest. */
            interface $Properties {

                /** WatchRevisionRequest revision */
                revision?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WatchRevisionRequest. */
            type $Shape = ringfence.v1.WatchRevisionRequest.$Properties;
        }

        /**
         * Properties of a WatchRevisionResponse.
         * @deprecated Use ringfence.v1.WatchRevisionResponse.$Properties instead.
         */
        interface IWatchRevisionResponse extends ringfence.v1.WatchRevisionResponse.$Properties {
        }

        /** Represents a WatchRevisionResponse. */
        class WatchRevisionResponse {

            /**
             * Constructs a new WatchRevisionResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.WatchRevisionResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WatchRevisionResponse applied. */
            applied: ringfence.v1.Node.$Properties[];

            /** WatchRevisionResponse waiting. */
            waiting: ringfence.v1.Node.$Properties[];

            /** WatchRevisionResponse complete. */
            complete: boolean;

            /**
             * Creates a new WatchRevisionResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WatchRevisionResponse instance
             */
            static create(properties: ringfence.v1.WatchRevisionResponse.$Shape): ringfence.v1.WatchRevisionResponse & ringfence.v1.WatchRevisionResponse.$Shape;
            static create(properties?: ringfence.v1.WatchRevisionResponse.$Properties): ringfence.v1.WatchRevisionResponse;

            /**
             * Encodes the specified WatchRevisionResponse message. Does not implicitly {@link ringfence.v1.WatchRevisionResponse.verify|verify} messages.
             * @param message WatchRevisionResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.WatchRevisionResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WatchRevisionResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.WatchRevisionResponse & ringfence.v1.WatchRevisionResponse.$Shape} WatchRevisionResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.WatchRevisionResponse & ringfence.v1.WatchRevisionResponse.$Shape;

            /**
             * Creates a WatchRevisionResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns WatchRevisionResponse
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.WatchRevisionResponse;

            /**
             * Creates a plain object from a WatchRevisionResponse message. Also converts values to other types if specified.
             * @param message WatchRevisionResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.WatchRevisionResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this WatchRevisionResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace WatchRevisionResponse {

            /** Properties of a WatchRevisionResponse. */
            interface $Properties {

                /** WatchRevisionResponse applied */
                applied?: (ringfence.v1.Node.$Properties[]|null);

                /** WatchRevisionResponse waiting */
                waiting?: (ringfence.v1.Node.$Properties[]|null);

                /** WatchRevisionResponse complete */
                complete?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WatchRevisionResponse. */
            type $Shape = ringfence.v1.WatchRevisionResponse.$Properties;
        }

        /**
         * Properties of an EnrolRequest.
         * @deprecated Use ringfence.v1.EnrolRequest.$Properties instead.
         */
        interface IEnrolRequest extends ringfence.v1.EnrolRequest.$Properties {
        }

        /** Represents an EnrolRequest. */
        class EnrolRequest {

            /**
             * Constructs a new EnrolRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.EnrolRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EnrolRequest cluster. */
            cluster: string;

            /** EnrolRequest node. */
            node: string;

            /** EnrolRequest addresses. */
            addresses: string[];

            /** EnrolRequest fromRevision. */
            fromRevision: (number|Long);

            /**
             * Creates a new EnrolRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns EnrolRequest instance
             */
            static create(properties: ringfence.v1.EnrolRequest.$Shape): ringfence.v1.EnrolRequest & ringfence.v1.EnrolRequest.$Shape;
            static create(properties?: ringfence.v1.EnrolRequest.$Properties): ringfence.v1.EnrolRequest;

            /**
             * Encodes the specified EnrolRequest message. Does not implicitly {@link ringfence.v1.EnrolRequest.verify|verify} messages.
             * @param message EnrolRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.EnrolRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EnrolRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.EnrolRequest & ringfence.v1.EnrolRequest.$Shape} EnrolRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.EnrolRequest & ringfence.v1.EnrolRequest.$Shape;

            /**
             * Creates an EnrolRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns EnrolRequest
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.EnrolRequest;

            /**
             * Creates a plain object from an EnrolRequest message. Also converts values to other types if specified.
             * @param message EnrolRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.EnrolRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this EnrolRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace EnrolRequest {

            /** Properties of an EnrolRequest. */
            interface $Properties {

                /** EnrolRequest cluster */
                cluster?: (string|null);

                /** EnrolRequest node */
                node?: (string|null);

                /** EnrolRequest addresses */
                addresses?: (string[]|null);

                /** EnrolRequest fromRevision */
                fromRevision?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EnrolRequest. */
            type $Shape = ringfence.v1.EnrolRequest.$Properties;
        }

        /**
         * Properties of an EnrolResponse.
         * @deprecated Use ringfence.v1.EnrolResponse.$Properties instead.
         */
        interface IEnrolResponse extends ringfence.v1.EnrolResponse.$Properties {
        }

        /** Represents an EnrolResponse. */
        class EnrolResponse {

            /**
             * Constructs a new EnrolResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.EnrolResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EnrolResponse stream. */
            stream: string;

            /** EnrolResponse durable. */
            durable: string;

            /** EnrolResponse epoch. */
            epoch: (number|Long);

            /** EnrolResponse headRevision. */
            headRevision: (number|Long);

            /** EnrolResponse signingKey. */
            signingKey: Uint8Array;

            /** EnrolResponse signingKeyId. */
            signingKeyId: string;

            /** EnrolResponse identityKey. */
            identityKey: Uint8Array;

            /**
             * Creates a new EnrolResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns EnrolResponse instance
             */
            static create(properties: ringfence.v1.EnrolResponse.$Shape): ringfence.v1.EnrolResponse & ringfence.v1.EnrolResponse.$Shape;
            static create(properties?: ringfence.v1.EnrolResponse.$Properties): ringfence.v1.EnrolResponse;

            /**
             * Encodes the specified EnrolResponse message. Does not implicitly {@link ringfence.v1.EnrolResponse.verify|verify} messages.
             * @param message EnrolResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.EnrolResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EnrolResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.EnrolResponse & ringfence.v1.EnrolResponse.$Shape} EnrolResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.EnrolResponse & ringfence.v1.EnrolResponse.$Shape;

            /**
             * Creates an EnrolResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns EnrolResponse
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.EnrolResponse;

            /**
             * Creates a plain object from an EnrolResponse message. Also converts values to other types if specified.
             * @param message EnrolResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.EnrolResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this EnrolResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace EnrolResponse {

            /** Properties of an EnrolResponse. */
            interface $Properties {

                /** EnrolResponse stream */
                stream?: (string|null);

                /** EnrolResponse durable */
                durable?: (string|null);

                /** EnrolResponse epoch */
                epoch?: (number|Long|null);

                /** EnrolResponse headRevision */
                headRevision?: (number|Long|null);

                /** EnrolResponse signingKey */
                signingKey?: (Uint8Array|null);

                /** EnrolResponse signingKeyId */
                signingKeyId?: (string|null);

                /** EnrolResponse identityKey */
                identityKey?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EnrolResponse. */
            type $Shape = ringfence.v1.EnrolResponse.$Properties;
        }

        /**
         * Properties of a ReportedEndpoint.
         * @deprecated Use ringfence.v1.ReportedEndpoint.$Properties instead.
         */
        interface IReportedEndpoint extends ringfence.v1.ReportedEndpoint.$Properties {
        }

        /** Represents a ReportedEndpoint. */
        class ReportedEndpoint {

            /**
             * Constructs a new ReportedEndpoint.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.ReportedEndpoint.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReportedEndpoint endpoint. */
            endpoint: string;

            /** ReportedEndpoint labels. */
            labels: string[];

            /** ReportedEndpoint addresses. */
            addresses: string[];

            /**
             * Creates a new ReportedEndpoint instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ReportedEndpoint instance
             */
            static create(properties: ringfence.v1.ReportedEndpoint.$Shape): ringfence.v1.ReportedEndpoint & ringfence.v1.ReportedEndpoint.$Shape;
            static create(properties?: ringfence.v1.ReportedEndpoint.$Properties): ringfence.v1.ReportedEndpoint;

            /**
             * Encodes the specified ReportedEndpoint message. Does not implicitly {@link ringfence.v1.ReportedEndpoint.verify|verify} messages.
             * @param message ReportedEndpoint message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.ReportedEndpoint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReportedEndpoint message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.ReportedEndpoint & ringfence.v1.ReportedEndpoint.$Shape} ReportedEndpoint
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.ReportedEndpoint & ringfence.v1.ReportedEndpoint.$Shape;

            /**
             * Creates a ReportedEndpoint message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ReportedEndpoint
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.ReportedEndpoint;

            /**
             * Creates a plain object from a ReportedEndpoint message. Also converts values to other types if specified.
             * @param message ReportedEndpoint
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.ReportedEndpoint, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ReportedEndpoint to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ReportedEndpoint {

            /** Properties of a ReportedEndpoint. */
            interface $Properties {

                /** ReportedEndpoint endpoint */
                endpoint?: (string|null);

                /** ReportedEndpoint labels */
                labels?: (string[]|null);

                /** ReportedEndpoint addresses */
                addresses?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReportedEndpoint. */
            type $Shape = ringfence.v1.ReportedEndpoint.$Properties;
        }

        /**
         * Properties of a ReportEndpointsRequest.
         * @deprecated Use ringfence.v1.ReportEndpointsRequest.$Properties instead.
         */
        interface IReportEndpointsRequest extends ringfence.v1.ReportEndpointsRequest.$Properties {
        }

        /** Represents a ReportEndpointsRequest. */
        class ReportEndpointsRequest {

            /**
             * Constructs a new ReportEndpointsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.ReportEndpointsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReportEndpointsRequest cluster. */
            cluster: string;

            /** ReportEndpointsRequest node. */
            node: string;

            /** ReportEndpointsRequest endpoints. */
            endpoints: ringfence.v1.ReportedEndpoint.$Properties[];

            /** ReportEndpointsRequest commandId. */
            commandId: string;

            /**
             * Creates a new ReportEndpointsRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ReportEndpointsRequest instance
             */
            static create(properties: ringfence.v1.ReportEndpointsRequest.$Shape): ringfence.v1.ReportEndpointsRequest & ringfence.v1.ReportEndpointsRequest.$Shape;
            static create(properties?: ringfence.v1.ReportEndpointsRequest.$Properties): ringfence.v1.ReportEndpointsRequest;

            /**
             * Encodes the specified ReportEndpointsRequest message. Does not implicitly {@link ringfence.v1.ReportEndpointsRequest.verify|verify} messages.
             * @param message ReportEndpointsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.ReportEndpointsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReportEndpointsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.ReportEndpointsRequest & ringfence.v1.ReportEndpointsRequest.$Shape} ReportEndpointsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.ReportEndpointsRequest & ringfence.v1.ReportEndpointsRequest.$Shape;

            /**
             * Creates a ReportEndpointsRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ReportEndpointsRequest
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.ReportEndpointsRequest;

            /**
             * Creates a plain object from a ReportEndpointsRequest message. Also converts values to other types if specified.
             * @param message ReportEndpointsRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.ReportEndpointsRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ReportEndpointsRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ReportEndpointsRequest {

            /** Properties of a ReportEndpointsRequest. */
            interface $Properties {

                /** ReportEndpointsRequest cluster */
                cluster?: (string|null);

                /** ReportEndpointsRequest node */
                node?: (string|null);

                /** ReportEndpointsRequest endpoints */
                endpoints?: (ringfence.v1.ReportedEndpoint.$Properties[]|null);

                /** ReportEndpointsRequest commandId */
                commandId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReportEndpointsRequest. */
            type $Shape = ringfence.v1.ReportEndpointsRequest.$Properties;
        }

        /**
         * Properties of a ReportEndpointsResponse.
         * @deprecated Use ringfence.v1.ReportEndpointsResponse.$Properties instead.
         */
        interface IReportEndpointsResponse extends ringfence.v1.ReportEndpointsResponse.$Properties {
        }

        /** Represents a ReportEndpointsResponse. */
        class ReportEndpointsResponse {

            /**
             * Constructs a new ReportEndpointsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.ReportEndpointsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReportEndpointsResponse revision. */
            revision: (number|Long);

            /**
             * Creates a new ReportEndpointsResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ReportEndpointsResponse instance
             */
            static create(properties: ringfence.v1.ReportEndpointsResponse.$Shape): ringfence.v1.ReportEndpointsResponse & ringfence.v1.ReportEndpointsResponse.$Shape;
            static create(properties?: ringfence.v1.ReportEndpointsResponse.$Properties): ringfence.v1.ReportEndpointsResponse;

            /**
             * Encodes the specified ReportEndpointsResponse message. Does not implicitly {@link ringfence.v1.ReportEndpointsResponse.verify|verify} messages.
             * @param message ReportEndpointsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.ReportEndpointsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReportEndpointsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.ReportEndpointsResponse & ringfence.v1.ReportEndpointsResponse.$Shape} ReportEndpointsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.ReportEndpointsResponse & ringfence.v1.ReportEndpointsResponse.$Shape;

            /**
             * Creates a ReportEndpointsResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ReportEndpointsResponse
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.ReportEndpointsResponse;

            /**
             * Creates a plain object from a ReportEndpointsResponse message. Also converts values to other types if specified.
             * @param message ReportEndpointsResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.ReportEndpointsResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ReportEndpointsResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ReportEndpointsResponse {

            /** Properties of a ReportEndpointsResponse. */
            interface $Properties {

                /** ReportEndpointsResponse revision */
                revision?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReportEndpointsResponse. */
            type $Shape = ringfence.v1.ReportEndpointsResponse.$Properties;
        }

        /** FlowKind enum. */
        enum FlowKind {

            /** FLOW_KIND_UNSPECIFIED value */
            FLOW_KIND_UNSPECIFIED = 0,

            /** FLOW_KIND_OPEN value */
            FLOW_KIND_OPEN = 1,

            /** FLOW_KIND_DENY value */
            FLOW_KIND_DENY = 2,

            /** FLOW_KIND_CLOSE value */
            FLOW_KIND_CLOSE = 3
        }

        /** Verdict enum. */
        enum Verdict {

            /** VERDICT_UNSPECIFIED value */
            VERDICT_UNSPECIFIED = 0,

            /** VERDICT_ALLOW value */
            VERDICT_ALLOW = 1,

            /** VERDICT_DENY value */
            VERDICT_DENY = 2,

            /** VERDICT_REDIRECT value */
            VERDICT_REDIRECT = 3
        }

        /** Reason enum. */
        enum Reason {

            /** REASON_UNSPECIFIED value */
            REASON_UNSPECIFIED = 0,

            /** REASON_RULE value */
            REASON_RULE = 1,

            /** REASON_DEFAULT_DENY value */
            REASON_DEFAULT_DENY = 2,

            /** REASON_NOT_SELECTED value */
            REASON_NOT_SELECTED = 3,

            /** REASON_NO_POLICY_STATE value */
            REASON_NO_POLICY_STATE = 4,

            /** REASON_ENDPOINT_NOT_READY value */
            REASON_ENDPOINT_NOT_READY = 5,

            /** REASON_INVALID_IDENTITY_TAG value */
            REASON_INVALID_IDENTITY_TAG = 6,

            /** REASON_UNPARSABLE value */
            REASON_UNPARSABLE = 7,

            /** REASON_PROXY_UNAVAILABLE value */
            REASON_PROXY_UNAVAILABLE = 8
        }

        /** IdentitySource enum. */
        enum IdentitySource {

            /** IDENTITY_SOURCE_UNSPECIFIED value */
            IDENTITY_SOURCE_UNSPECIFIED = 0,

            /** IDENTITY_SOURCE_OPTION value */
            IDENTITY_SOURCE_OPTION = 1,

            /** IDENTITY_SOURCE_IPCACHE value */
            IDENTITY_SOURCE_IPCACHE = 2,

            /** IDENTITY_SOURCE_LOCAL_SOCKET value */
            IDENTITY_SOURCE_LOCAL_SOCKET = 3
        }

        /**
         * Properties of a FlowParty.
         * @deprecated Use ringfence.v1.FlowParty.$Properties instead.
         */
        interface IFlowParty extends ringfence.v1.FlowParty.$Properties {
        }

        /** Represents a FlowParty. */
        class FlowParty {

            /**
             * Constructs a new FlowParty.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.FlowParty.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FlowParty identity. */
            identity: number;

            /** FlowParty labels. */
            labels: string[];

            /** FlowParty endpoint. */
            endpoint: string;

            /** FlowParty address. */
            address: string;

            /** FlowParty port. */
            port: number;

            /**
             * Creates a new FlowParty instance using the specified properties.
             * @param [properties] Properties to set
             * @returns FlowParty instance
             */
            static create(properties: ringfence.v1.FlowParty.$Shape): ringfence.v1.FlowParty & ringfence.v1.FlowParty.$Shape;
            static create(properties?: ringfence.v1.FlowParty.$Properties): ringfence.v1.FlowParty;

            /**
             * Encodes the specified FlowParty message. Does not implicitly {@link ringfence.v1.FlowParty.verify|verify} messages.
             * @param message FlowParty message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.FlowParty.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FlowParty message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.FlowParty & ringfence.v1.FlowParty.$Shape} FlowParty
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.FlowParty & ringfence.v1.FlowParty.$Shape;

            /**
             * Creates a FlowParty message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns FlowParty
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.FlowParty;

            /**
             * Creates a plain object from a FlowParty message. Also converts values to other types if specified.
             * @param message FlowParty
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.FlowParty, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this FlowParty to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace FlowParty {

            /** Properties of a FlowParty. */
            interface $Properties {

                /** FlowParty identity */
                identity?: (number|null);

                /** FlowParty labels */
                labels?: (string[]|null);

                /** FlowParty endpoint */
                endpoint?: (string|null);

                /** FlowParty address */
                address?: (string|null);

                /** FlowParty port */
                port?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FlowParty. */
            type $Shape = ringfence.v1.FlowParty.$Properties;
        }

        /**
         * Properties of a Flow.
         * @deprecated Use ringfence.v1.Flow.$Properties instead.
         */
        interface IFlow extends ringfence.v1.Flow.$Properties {
        }

        /** Represents a Flow. */
        class Flow {

            /**
             * Constructs a new Flow.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.Flow.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Flow id. */
            id: string;

            /** Flow cluster. */
            cluster: string;

            /** Flow node. */
            node: string;

            /** Flow timeUnixNs. */
            timeUnixNs: (number|Long);

            /** Flow kind. */
            kind: ringfence.v1.FlowKind;

            /** Flow verdict. */
            verdict: ringfence.v1.Verdict;

            /** Flow reason. */
            reason: ringfence.v1.Reason;

            /** Flow direction. */
            direction: ringfence.v1.Direction;

            /** Flow source. */
            source?: (ringfence.v1.FlowParty.$Properties|null);

            /** Flow destination. */
            destination?: (ringfence.v1.FlowParty.$Properties|null);

            /** Flow protocol. */
            protocol: number;

            /** Flow rule. */
            rule: string;

            /** Flow policy. */
            policy: string;

            /** Flow revision. */
            revision: (number|Long);

            /** Flow traceId. */
            traceId: string;

            /** Flow ruleCookie. */
            ruleCookie: (number|Long);

            /** Flow socketCookie. */
            socketCookie: (number|Long);

            /** Flow cgroupId. */
            cgroupId: (number|Long);

            /** Flow processId. */
            processId: number;

            /** Flow userId. */
            userId: number;

            /** Flow command. */
            command: string;

            /** Flow peerIdentitySource. */
            peerIdentitySource: ringfence.v1.IdentitySource;

            /** Flow bytesSent. */
            bytesSent: (number|Long);

            /** Flow bytesReceived. */
            bytesReceived: (number|Long);

            /** Flow durationNs. */
            durationNs: (number|Long);

            /** Flow smoothedRttUs. */
            smoothedRttUs: number;

            /** Flow datapath. */
            datapath: string;

            /** Flow auditedVerdict. */
            auditedVerdict: ringfence.v1.Verdict;

            /** Flow auditedRule. */
            auditedRule: string;

            /** Flow auditedPolicy. */
            auditedPolicy: string;

            /** Flow auditedRuleCookie. */
            auditedRuleCookie: (number|Long);

            /** Flow auditedMode. */
            auditedMode: ringfence.v1.Mode;

            /**
             * Creates a new Flow instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Flow instance
             */
            static create(properties: ringfence.v1.Flow.$Shape): ringfence.v1.Flow & ringfence.v1.Flow.$Shape;
            static create(properties?: ringfence.v1.Flow.$Properties): ringfence.v1.Flow;

            /**
             * Encodes the specified Flow message. Does not implicitly {@link ringfence.v1.Flow.verify|verify} messages.
             * @param message Flow message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.Flow.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Flow message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.Flow & ringfence.v1.Flow.$Shape} Flow
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.Flow & ringfence.v1.Flow.$Shape;

            /**
             * Creates a Flow message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Flow
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.Flow;

            /**
             * Creates a plain object from a Flow message. Also converts values to other types if specified.
             * @param message Flow
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.Flow, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Flow to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Flow {

            /** Properties of a Flow. */
            interface $Properties {

                /** Flow id */
                id?: (string|null);

                /** Flow cluster */
                cluster?: (string|null);

                /** Flow node */
                node?: (string|null);

                /** Flow timeUnixNs */
                timeUnixNs?: (number|Long|null);

                /** Flow kind */
                kind?: (ringfence.v1.FlowKind|null);

                /** Flow verdict */
                verdict?: (ringfence.v1.Verdict|null);

                /** Flow reason */
                reason?: (ringfence.v1.Reason|null);

                /** Flow direction */
                direction?: (ringfence.v1.Direction|null);

                /** Flow source */
                source?: (ringfence.v1.FlowParty.$Properties|null);

                /** Flow destination */
                destination?: (ringfence.v1.FlowParty.$Properties|null);

                /** Flow protocol */
                protocol?: (number|null);

                /** Flow rule */
                rule?: (string|null);

                /** Flow policy */
                policy?: (string|null);

                /** Flow revision */
                revision?: (number|Long|null);

                /** Flow traceId */
                traceId?: (string|null);

                /** Flow ruleCookie */
                ruleCookie?: (number|Long|null);

                /** Flow socketCookie */
                socketCookie?: (number|Long|null);

                /** Flow cgroupId */
                cgroupId?: (number|Long|null);

                /** Flow processId */
                processId?: (number|null);

                /** Flow userId */
                userId?: (number|null);

                /** Flow command */
                command?: (string|null);

                /** Flow peerIdentitySource */
                peerIdentitySource?: (ringfence.v1.IdentitySource|null);

                /** Flow bytesSent */
                bytesSent?: (number|Long|null);

                /** Flow bytesReceived */
                bytesReceived?: (number|Long|null);

                /** Flow durationNs */
                durationNs?: (number|Long|null);

                /** Flow smoothedRttUs */
                smoothedRttUs?: (number|null);

                /** Flow datapath */
                datapath?: (string|null);

                /** Flow auditedVerdict */
                auditedVerdict?: (ringfence.v1.Verdict|null);

                /** Flow auditedRule */
                auditedRule?: (string|null);

                /** Flow auditedPolicy */
                auditedPolicy?: (string|null);

                /** Flow auditedRuleCookie */
                auditedRuleCookie?: (number|Long|null);

                /** Flow auditedMode */
                auditedMode?: (ringfence.v1.Mode|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Flow. */
            type $Shape = ringfence.v1.Flow.$Properties;
        }

        /**
         * Properties of a Gap.
         * @deprecated Use ringfence.v1.Gap.$Properties instead.
         */
        interface IGap extends ringfence.v1.Gap.$Properties {
        }

        /** Represents a Gap. */
        class Gap {

            /**
             * Constructs a new Gap.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.Gap.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Gap id. */
            id: string;

            /** Gap cluster. */
            cluster: string;

            /** Gap node. */
            node: string;

            /** Gap fromUnixNs. */
            fromUnixNs: (number|Long);

            /** Gap untilUnixNs. */
            untilUnixNs: (number|Long);

            /** Gap count. */
            count: (number|Long);

            /** Gap reason. */
            reason: string;

            /**
             * Creates a new Gap instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Gap instance
             */
            static create(properties: ringfence.v1.Gap.$Shape): ringfence.v1.Gap & ringfence.v1.Gap.$Shape;
            static create(properties?: ringfence.v1.Gap.$Properties): ringfence.v1.Gap;

            /**
             * Encodes the specified Gap message. Does not implicitly {@link ringfence.v1.Gap.verify|verify} messages.
             * @param message Gap message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.Gap.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Gap message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.Gap & ringfence.v1.Gap.$Shape} Gap
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.Gap & ringfence.v1.Gap.$Shape;

            /**
             * Creates a Gap message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Gap
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.Gap;

            /**
             * Creates a plain object from a Gap message. Also converts values to other types if specified.
             * @param message Gap
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.Gap, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Gap to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Gap {

            /** Properties of a Gap. */
            interface $Properties {

                /** Gap id */
                id?: (string|null);

                /** Gap cluster */
                cluster?: (string|null);

                /** Gap node */
                node?: (string|null);

                /** Gap fromUnixNs */
                fromUnixNs?: (number|Long|null);

                /** Gap untilUnixNs */
                untilUnixNs?: (number|Long|null);

                /** Gap count */
                count?: (number|Long|null);

                /** Gap reason */
                reason?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Gap. */
            type $Shape = ringfence.v1.Gap.$Properties;
        }

        /**
         * Properties of a FlowBatch.
         * @deprecated Use ringfence.v1.FlowBatch.$Properties instead.
         */
        interface IFlowBatch extends ringfence.v1.FlowBatch.$Properties {
        }

        /** Represents a FlowBatch. */
        class FlowBatch {

            /**
             * Constructs a new FlowBatch.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.FlowBatch.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FlowBatch batchId. */
            batchId: string;

            /** FlowBatch flows. */
            flows: ringfence.v1.Flow.$Properties[];

            /** FlowBatch gaps. */
            gaps: ringfence.v1.Gap.$Properties[];

            /**
             * Creates a new FlowBatch instance using the specified properties.
             * @param [properties] Properties to set
             * @returns FlowBatch instance
             */
            static create(properties: ringfence.v1.FlowBatch.$Shape): ringfence.v1.FlowBatch & ringfence.v1.FlowBatch.$Shape;
            static create(properties?: ringfence.v1.FlowBatch.$Properties): ringfence.v1.FlowBatch;

            /**
             * Encodes the specified FlowBatch message. Does not implicitly {@link ringfence.v1.FlowBatch.verify|verify} messages.
             * @param message FlowBatch message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.FlowBatch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FlowBatch message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.FlowBatch & ringfence.v1.FlowBatch.$Shape} FlowBatch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.FlowBatch & ringfence.v1.FlowBatch.$Shape;

            /**
             * Creates a FlowBatch message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns FlowBatch
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.FlowBatch;

            /**
             * Creates a plain object from a FlowBatch message. Also converts values to other types if specified.
             * @param message FlowBatch
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.FlowBatch, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this FlowBatch to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace FlowBatch {

            /** Properties of a FlowBatch. */
            interface $Properties {

                /** FlowBatch batchId */
                batchId?: (string|null);

                /** FlowBatch flows */
                flows?: (ringfence.v1.Flow.$Properties[]|null);

                /** FlowBatch gaps */
                gaps?: (ringfence.v1.Gap.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FlowBatch. */
            type $Shape = ringfence.v1.FlowBatch.$Properties;
        }

        /**
         * Properties of a FlowRecord.
         * @deprecated Use ringfence.v1.FlowRecord.$Properties instead.
         */
        interface IFlowRecord extends ringfence.v1.FlowRecord.$Properties {
        }

        /** Represents a FlowRecord. */
        class FlowRecord {

            /**
             * Constructs a new FlowRecord.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.FlowRecord.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FlowRecord flow. */
            flow?: (ringfence.v1.Flow.$Properties|null);

            /** FlowRecord gap. */
            gap?: (ringfence.v1.Gap.$Properties|null);

            /** FlowRecord record. */
            record?: ("flow"|"gap");

            /**
             * Creates a new FlowRecord instance using the specified properties.
             * @param [properties] Properties to set
             * @returns FlowRecord instance
             */
            static create(properties: ringfence.v1.FlowRecord.$Shape): ringfence.v1.FlowRecord & ringfence.v1.FlowRecord.$Shape;
            static create(properties?: ringfence.v1.FlowRecord.$Properties): ringfence.v1.FlowRecord;

            /**
             * Encodes the specified FlowRecord message. Does not implicitly {@link ringfence.v1.FlowRecord.verify|verify} messages.
             * @param message FlowRecord message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.FlowRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FlowRecord message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.FlowRecord & ringfence.v1.FlowRecord.$Shape} FlowRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.FlowRecord & ringfence.v1.FlowRecord.$Shape;

            /**
             * Creates a FlowRecord message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns FlowRecord
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.FlowRecord;

            /**
             * Creates a plain object from a FlowRecord message. Also converts values to other types if specified.
             * @param message FlowRecord
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.FlowRecord, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this FlowRecord to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace FlowRecord {

            /** Properties of a FlowRecord. */
            interface $Properties {

                /** FlowRecord flow */
                flow?: (ringfence.v1.Flow.$Properties|null);

                /** FlowRecord gap */
                gap?: (ringfence.v1.Gap.$Properties|null);

                /** FlowRecord record */
                record?: ("flow"|"gap");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a FlowRecord. */
            type $Shape = {
              flow?: ringfence.v1.Flow.$Shape|null;
              gap?: ringfence.v1.Gap.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ record?: undefined; flow?: null; gap?: null }|{ record?: "flow"; flow: ringfence.v1.Flow.$Shape; gap?: null }|{ record?: "gap"; flow?: null; gap: ringfence.v1.Gap.$Shape })
            );
        }

        /**
         * Properties of a FlowFilter.
         * @deprecated Use ringfence.v1.FlowFilter.$Properties instead.
         */
        interface IFlowFilter extends ringfence.v1.FlowFilter.$Properties {
        }

        /** Represents a FlowFilter. */
        class FlowFilter {

            /**
             * Constructs a new FlowFilter.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.FlowFilter.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FlowFilter sinceUnixNs. */
            sinceUnixNs: (number|Long);

            /** FlowFilter untilUnixNs. */
            untilUnixNs: (number|Long);

            /** FlowFilter verdicts. */
            verdicts: ringfence.v1.Verdict[];

            /** FlowFilter kinds. */
            kinds: ringfence.v1.FlowKind[];

            /** FlowFilter sourceLabels. */
            sourceLabels: string;

            /** FlowFilter destinationLabels. */
            destinationLabels: string;

            /** FlowFilter sourceIdentities. */
            sourceIdentities: number[];

            /** FlowFilter destinationIdentities. */
            destinationIdentities: number[];

            /** FlowFilter identities. */
            identities: number[];

            /** FlowFilter destinationPorts. */
            destinationPorts: number[];

            /** FlowFilter policies. */
            policies: string[];

            /** FlowFilter nodes. */
            nodes: string[];

            /** FlowFilter directions. */
            directions: ringfence.v1.Direction[];

            /** FlowFilter ids. */
            ids: string[];

            /** FlowFilter audited. */
            audited: boolean;

            /**
             * Creates a new FlowFilter instance using the specified properties.
             * @param [properties] Properties to set
             * @returns FlowFilter instance
             */
            static create(properties: ringfence.v1.FlowFilter.$Shape): ringfence.v1.FlowFilter & ringfence.v1.FlowFilter.$Shape;
            static create(properties?: ringfence.v1.FlowFilter.$Properties): ringfence.v1.FlowFilter;

            /**
             * Encodes the specified FlowFilter message. Does not implicitly {@link ringfence.v1.FlowFilter.verify|verify} messages.
             * @param message FlowFilter message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.FlowFilter.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FlowFilter message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.FlowFilter & ringfence.v1.FlowFilter.$Shape} FlowFilter
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.FlowFilter & ringfence.v1.FlowFilter.$Shape;

            /**
             * Creates a FlowFilter message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns FlowFilter
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.FlowFilter;

            /**
             * Creates a plain object from a FlowFilter message. Also converts values to other types if specified.
             * @param message FlowFilter
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.FlowFilter, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this FlowFilter to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace FlowFilter {

            /** Properties of a FlowFilter. */
            interface $Properties {

                /** FlowFilter sinceUnixNs */
                sinceUnixNs?: (number|Long|null);

                /** FlowFilter untilUnixNs */
                untilUnixNs?: (number|Long|null);

                /** FlowFilter verdicts */
                verdicts?: (ringfence.v1.Verdict[]|null);

                /** FlowFilter kinds */
                kinds?: (ringfence.v1.FlowKind[]|null);

                /** FlowFilter sourceLabels */
                sourceLabels?: (string|null);

                /** FlowFilter destinationLabels */
                destinationLabels?: (string|null);

                /** FlowFilter sourceIdentities */
                sourceIdentities?: (number[]|null);

                /** FlowFilter destinationIdentities */
                destinationIdentities?: (number[]|null);

                /** FlowFilter identities */
                identities?: (number[]|null);

                /** FlowFilter destinationPorts */
                destinationPorts?: (number[]|null);

                /** FlowFilter policies */
                policies?: (string[]|null);

                /** FlowFilter nodes */
                nodes?: (string[]|null);

                /** FlowFilter directions */
                directions?: (ringfence.v1.Direction[]|null);

                /** FlowFilter ids */
                ids?: (string[]|null);

                /** FlowFilter audited */
                audited?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FlowFilter. */
            type $Shape = ringfence.v1.FlowFilter.$Properties;
        }

        /**
         * Properties of a QueryFlowsRequest.
         * @deprecated Use ringfence.v1.QueryFlowsRequest.$Properties instead.
         */
        interface IQueryFlowsRequest extends ringfence.v1.QueryFlowsRequest.$Properties {
        }

        /** Represents a QueryFlowsRequest. */
        class QueryFlowsRequest {

            /**
             * Constructs a new QueryFlowsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.QueryFlowsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** QueryFlowsRequest filter. */
            filter?: (ringfence.v1.FlowFilter.$Properties|null);

            /** QueryFlowsRequest limit. */
            limit: number;

            /** QueryFlowsRequest cursor. */
            cursor: string;

            /** QueryFlowsRequest oldestFirst. */
            oldestFirst: boolean;

            /**
             * Creates a new QueryFlowsRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns QueryFlowsRequest instance
             */
            static create(properties: ringfence.v1.QueryFlowsRequest.$Shape): ringfence.v1.QueryFlowsRequest & ringfence.v1.QueryFlowsRequest.$Shape;
            static create(properties?: ringfence.v1.QueryFlowsRequest.$Properties): ringfence.v1.QueryFlowsRequest;

            /**
             * Encodes the specified QueryFlowsRequest message. Does not implicitly {@link ringfence.v1.QueryFlowsRequest.verify|verify} messages.
             * @param message QueryFlowsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.QueryFlowsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a QueryFlowsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.QueryFlowsRequest & ringfence.v1.QueryFlowsRequest.$Shape} QueryFlowsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.QueryFlowsRequest & ringfence.v1.QueryFlowsRequest.$Shape;

            /**
             * Creates a QueryFlowsRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns QueryFlowsRequest
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.QueryFlowsRequest;

            /**
             * Creates a plain object from a QueryFlowsRequest message. Also converts values to other types if specified.
             * @param message QueryFlowsRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.QueryFlowsRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this QueryFlowsRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace QueryFlowsRequest {

            /** Properties of a QueryFlowsRequest. */
            interface $Properties {

                /** QueryFlowsRequest filter */
                filter?: (ringfence.v1.FlowFilter.$Properties|null);

                /** QueryFlowsRequest limit */
                limit?: (number|null);

                /** QueryFlowsRequest cursor */
                cursor?: (string|null);

                /** QueryFlowsRequest oldestFirst */
                oldestFirst?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a QueryFlowsRequest. */
            type $Shape = ringfence.v1.QueryFlowsRequest.$Properties;
        }

        /**
         * Properties of a QueryFlowsResponse.
         * @deprecated Use ringfence.v1.QueryFlowsResponse.$Properties instead.
         */
        interface IQueryFlowsResponse extends ringfence.v1.QueryFlowsResponse.$Properties {
        }

        /** Represents a QueryFlowsResponse. */
        class QueryFlowsResponse {

            /**
             * Constructs a new QueryFlowsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.QueryFlowsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** QueryFlowsResponse flows. */
            flows: ringfence.v1.Flow.$Properties[];

            /** QueryFlowsResponse gaps. */
            gaps: ringfence.v1.Gap.$Properties[];

            /** QueryFlowsResponse nextCursor. */
            nextCursor: string;

            /**
             * Creates a new QueryFlowsResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns QueryFlowsResponse instance
             */
            static create(properties: ringfence.v1.QueryFlowsResponse.$Shape): ringfence.v1.QueryFlowsResponse & ringfence.v1.QueryFlowsResponse.$Shape;
            static create(properties?: ringfence.v1.QueryFlowsResponse.$Properties): ringfence.v1.QueryFlowsResponse;

            /**
             * Encodes the specified QueryFlowsResponse message. Does not implicitly {@link ringfence.v1.QueryFlowsResponse.verify|verify} messages.
             * @param message QueryFlowsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.QueryFlowsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a QueryFlowsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.QueryFlowsResponse & ringfence.v1.QueryFlowsResponse.$Shape} QueryFlowsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.QueryFlowsResponse & ringfence.v1.QueryFlowsResponse.$Shape;

            /**
             * Creates a QueryFlowsResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns QueryFlowsResponse
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.QueryFlowsResponse;

            /**
             * Creates a plain object from a QueryFlowsResponse message. Also converts values to other types if specified.
             * @param message QueryFlowsResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.QueryFlowsResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this QueryFlowsResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace QueryFlowsResponse {

            /** Properties of a QueryFlowsResponse. */
            interface $Properties {

                /** QueryFlowsResponse flows */
                flows?: (ringfence.v1.Flow.$Properties[]|null);

                /** QueryFlowsResponse gaps */
                gaps?: (ringfence.v1.Gap.$Properties[]|null);

                /** QueryFlowsResponse nextCursor */
                nextCursor?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a QueryFlowsResponse. */
            type $Shape = ringfence.v1.QueryFlowsResponse.$Properties;
        }

        /**
         * Properties of a StreamFlowsRequest.
         * @deprecated Use ringfence.v1.StreamFlowsRequest.$Properties instead.
         */
        interface IStreamFlowsRequest extends ringfence.v1.StreamFlowsRequest.$Properties {
        }

        /** Represents a StreamFlowsRequest. */
        class StreamFlowsRequest {

            /**
             * Constructs a new StreamFlowsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.StreamFlowsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StreamFlowsRequest filter. */
            filter?: (ringfence.v1.FlowFilter.$Properties|null);

            /**
             * Creates a new StreamFlowsRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StreamFlowsRequest instance
             */
            static create(properties: ringfence.v1.StreamFlowsRequest.$Shape): ringfence.v1.StreamFlowsRequest & ringfence.v1.StreamFlowsRequest.$Shape;
            static create(properties?: ringfence.v1.StreamFlowsRequest.$Properties): ringfence.v1.StreamFlowsRequest;

            /**
             * Encodes the specified StreamFlowsRequest message. Does not implicitly {@link ringfence.v1.StreamFlowsRequest.verify|verify} messages.
             * @param message StreamFlowsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.StreamFlowsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StreamFlowsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.StreamFlowsRequest & ringfence.v1.StreamFlowsRequest.$Shape} StreamFlowsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.StreamFlowsRequest & ringfence.v1.StreamFlowsRequest.$Shape;

            /**
             * Creates a StreamFlowsRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StreamFlowsRequest
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.StreamFlowsRequest;

            /**
             * Creates a plain object from a StreamFlowsRequest message. Also converts values to other types if specified.
             * @param message StreamFlowsRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.StreamFlowsRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StreamFlowsRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace StreamFlowsRequest {

            /** Properties of a StreamFlowsRequest. */
            interface $Properties {

                /** StreamFlowsRequest filter */
                filter?: (ringfence.v1.FlowFilter.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StreamFlowsRequest. */
            type $Shape = ringfence.v1.StreamFlowsRequest.$Properties;
        }

        /**
         * Properties of an Identity.
         * @deprecated Use ringfence.v1.Identity.$Properties instead.
         */
        interface IIdentity extends ringfence.v1.Identity.$Properties {
        }

        /** Represents an Identity. */
        class Identity {

            /**
             * Constructs a new Identity.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.Identity.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Identity identity. */
            identity: number;

            /** Identity labels. */
            labels: string[];

            /** Identity endpoints. */
            endpoints: number;

            /** Identity reserved. */
            reserved: boolean;

            /**
             * Creates a new Identity instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Identity instance
             */
            static create(properties: ringfence.v1.Identity.$Shape): ringfence.v1.Identity & ringfence.v1.Identity.$Shape;
            static create(properties?: ringfence.v1.Identity.$Properties): ringfence.v1.Identity;

            /**
             * Encodes the specified Identity message. Does not implicitly {@link ringfence.v1.Identity.verify|verify} messages.
             * @param message Identity message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.Identity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Identity message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.Identity & ringfence.v1.Identity.$Shape} Identity
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.Identity & ringfence.v1.Identity.$Shape;

            /**
             * Creates an Identity message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Identity
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.Identity;

            /**
             * Creates a plain object from an Identity message. Also converts values to other types if specified.
             * @param message Identity
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.Identity, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Identity to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Identity {

            /** Properties of an Identity. */
            interface $Properties {

                /** Identity identity */
                identity?: (number|null);

                /** Identity labels */
                labels?: (string[]|null);

                /** Identity endpoints */
                endpoints?: (number|null);

                /** Identity reserved */
                reserved?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Identity. */
            type $Shape = ringfence.v1.Identity.$Properties;
        }

        /**
         * Properties of a ListIdentitiesRequest.
         * @deprecated Use ringfence.v1.ListIdentitiesRequest.$Properties instead.
         */
        interface IListIdentitiesRequest extends ringfence.v1.ListIdentitiesRequest.$Properties {
        }

        /** Represents a ListIdentitiesRequest. */
        class ListIdentitiesRequest {

            /**
             * Constructs a new ListIdentitiesRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.ListIdentitiesRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListIdentitiesRequest atRevision. */
            atRevision: (number|Long);

            /**
             * Creates a new ListIdentitiesRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListIdentitiesRequest instance
             */
            static create(properties: ringfence.v1.ListIdentitiesRequest.$Shape): ringfence.v1.ListIdentitiesRequest & ringfence.v1.ListIdentitiesRequest.$Shape;
            static create(properties?: ringfence.v1.ListIdentitiesRequest.$Properties): ringfence.v1.ListIdentitiesRequest;

            /**
             * Encodes the specified ListIdentitiesRequest message. Does not implicitly {@link ringfence.v1.ListIdentitiesRequest.verify|verify} messages.
             * @param message ListIdentitiesRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.ListIdentitiesRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListIdentitiesRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.ListIdentitiesRequest & ringfence.v1.ListIdentitiesRequest.$Shape} ListIdentitiesRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.ListIdentitiesRequest & ringfence.v1.ListIdentitiesRequest.$Shape;

            /**
             * Creates a ListIdentitiesRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListIdentitiesRequest
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.ListIdentitiesRequest;

            /**
             * Creates a plain object from a ListIdentitiesRequest message. Also converts values to other types if specified.
             * @param message ListIdentitiesRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.ListIdentitiesRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListIdentitiesRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ListIdentitiesRequest {

            /** Properties of a ListIdentitiesRequest. */
            interface $Properties {

                /** ListIdentitiesRequest atRevision */
                atRevision?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListIdentitiesRequest. */
            type $Shape = ringfence.v1.ListIdentitiesRequest.$Properties;
        }

        /**
         * Properties of a ListIdentitiesResponse.
         * @deprecated Use ringfence.v1.ListIdentitiesResponse.$Properties instead.
         */
        interface IListIdentitiesResponse extends ringfence.v1.ListIdentitiesResponse.$Properties {
        }

        /** Represents a ListIdentitiesResponse. */
        class ListIdentitiesResponse {

            /**
             * Constructs a new ListIdentitiesResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.ListIdentitiesResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListIdentitiesResponse identities. */
            identities: ringfence.v1.Identity.$Properties[];

            /** ListIdentitiesResponse revision. */
            revision: (number|Long);

            /**
             * Creates a new ListIdentitiesResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListIdentitiesResponse instance
             */
            static create(properties: ringfence.v1.ListIdentitiesResponse.$Shape): ringfence.v1.ListIdentitiesResponse & ringfence.v1.ListIdentitiesResponse.$Shape;
            static create(properties?: ringfence.v1.ListIdentitiesResponse.$Properties): ringfence.v1.ListIdentitiesResponse;

            /**
             * Encodes the specified ListIdentitiesResponse message. Does not implicitly {@link ringfence.v1.ListIdentitiesResponse.verify|verify} messages.
             * @param message ListIdentitiesResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.ListIdentitiesResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListIdentitiesResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.ListIdentitiesResponse & ringfence.v1.ListIdentitiesResponse.$Shape} ListIdentitiesResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.ListIdentitiesResponse & ringfence.v1.ListIdentitiesResponse.$Shape;

            /**
             * Creates a ListIdentitiesResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListIdentitiesResponse
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.ListIdentitiesResponse;

            /**
             * Creates a plain object from a ListIdentitiesResponse message. Also converts values to other types if specified.
             * @param message ListIdentitiesResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.ListIdentitiesResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListIdentitiesResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ListIdentitiesResponse {

            /** Properties of a ListIdentitiesResponse. */
            interface $Properties {

                /** ListIdentitiesResponse identities */
                identities?: (ringfence.v1.Identity.$Properties[]|null);

                /** ListIdentitiesResponse revision */
                revision?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListIdentitiesResponse. */
            type $Shape = ringfence.v1.ListIdentitiesResponse.$Properties;
        }

        /**
         * Properties of a GetIdentityRequest.
         * @deprecated Use ringfence.v1.GetIdentityRequest.$Properties instead.
         */
        interface IGetIdentityRequest extends ringfence.v1.GetIdentityRequest.$Properties {
        }

        /** Represents a GetIdentityRequest. */
        class GetIdentityRequest {

            /**
             * Constructs a new GetIdentityRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.GetIdentityRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GetIdentityRequest identity. */
            identity: number;

            /**
             * Creates a new GetIdentityRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns GetIdentityRequest instance
             */
            static create(properties: ringfence.v1.GetIdentityRequest.$Shape): ringfence.v1.GetIdentityRequest & ringfence.v1.GetIdentityRequest.$Shape;
            static create(properties?: ringfence.v1.GetIdentityRequest.$Properties): ringfence.v1.GetIdentityRequest;

            /**
             * Encodes the specified GetIdentityRequest message. Does not implicitly {@link ringfence.v1.GetIdentityRequest.verify|verify} messages.
             * @param message GetIdentityRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.GetIdentityRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GetIdentityRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.GetIdentityRequest & ringfence.v1.GetIdentityRequest.$Shape} GetIdentityRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.GetIdentityRequest & ringfence.v1.GetIdentityRequest.$Shape;

            /**
             * Creates a GetIdentityRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns GetIdentityRequest
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.GetIdentityRequest;

            /**
             * Creates a plain object from a GetIdentityRequest message. Also converts values to other types if specified.
             * @param message GetIdentityRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.GetIdentityRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this GetIdentityRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace GetIdentityRequest {

            /** Properties of a GetIdentityRequest. */
            interface $Properties {

                /** GetIdentityRequest identity */
                identity?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GetIdentityRequest. */
            type $Shape = ringfence.v1.GetIdentityRequest.$Properties;
        }

        /**
         * Properties of a Problem.
         * @deprecated Use ringfence.v1.Problem.$Properties instead.
         */
        interface IProblem extends ringfence.v1.Problem.$Properties {
        }

        /** Represents a Problem. */
        class Problem {

            /**
             * Constructs a new Problem.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.Problem.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Problem code. */
            code: string;

            /** Problem document. */
            document: number;

            /** Problem policy. */
            policy: string;

            /** Problem path. */
            path: string;

            /** Problem value. */
            value: string;

            /** Problem expected. */
            expected: string;

            /** Problem hint. */
            hint: string;

            /** Problem line. */
            line: number;

            /** Problem column. */
            column: number;

            /** Problem file. */
            file: string;

            /**
             * Creates a new Problem instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Problem instance
             */
            static create(properties: ringfence.v1.Problem.$Shape): ringfence.v1.Problem & ringfence.v1.Problem.$Shape;
            static create(properties?: ringfence.v1.Problem.$Properties): ringfence.v1.Problem;

            /**
             * Encodes the specified Problem message. Does not implicitly {@link ringfence.v1.Problem.verify|verify} messages.
             * @param message Problem message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.Problem.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Problem message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.Problem & ringfence.v1.Problem.$Shape} Problem
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.Problem & ringfence.v1.Problem.$Shape;

            /**
             * Creates a Problem message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Problem
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.Problem;

            /**
             * Creates a plain object from a Problem message. Also converts values to other types if specified.
             * @param message Problem
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.Problem, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Problem to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Problem {

            /** Properties of a Problem. */
            interface $Properties {

                /** Problem code */
                code?: (string|null);

                /** Problem document */
                document?: (number|null);

                /** Problem policy */
                policy?: (string|null);

                /** Problem path */
                path?: (string|null);

                /** Problem value */
                value?: (string|null);

                /** Problem expected */
                expected?: (string|null);

                /** Problem hint */
                hint?: (string|null);

                /** Problem line */
                line?: (number|null);

                /** Problem column */
                column?: (number|null);

                /** Problem file */
                file?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Problem. */
            type $Shape = ringfence.v1.Problem.$Properties;
        }

        /**
         * Properties of a ProblemList.
         * @deprecated Use ringfence.v1.ProblemList.$Properties instead.
         */
        interface IProblemList extends ringfence.v1.ProblemList.$Properties {
        }

        /** Represents a ProblemList. */
        class ProblemList {

            /**
             * Constructs a new ProblemList.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.ProblemList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ProblemList problems. */
            problems: ringfence.v1.Problem.$Properties[];

            /**
             * Creates a new ProblemList instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ProblemList instance
             */
            static create(properties: ringfence.v1.ProblemList.$Shape): ringfence.v1.ProblemList & ringfence.v1.ProblemList.$Shape;
            static create(properties?: ringfence.v1.ProblemList.$Properties): ringfence.v1.ProblemList;

            /**
             * Encodes the specified ProblemList message. Does not implicitly {@link ringfence.v1.ProblemList.verify|verify} messages.
             * @param message ProblemList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.ProblemList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ProblemList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.ProblemList & ringfence.v1.ProblemList.$Shape} ProblemList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.ProblemList & ringfence.v1.ProblemList.$Shape;

            /**
             * Creates a ProblemList message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ProblemList
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.ProblemList;

            /**
             * Creates a plain object from a ProblemList message. Also converts values to other types if specified.
             * @param message ProblemList
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.ProblemList, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ProblemList to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ProblemList {

            /** Properties of a ProblemList. */
            interface $Properties {

                /** ProblemList problems */
                problems?: (ringfence.v1.Problem.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ProblemList. */
            type $Shape = ringfence.v1.ProblemList.$Properties;
        }

        /**
         * Properties of a PolicyDocument.
         * @deprecated Use ringfence.v1.PolicyDocument.$Properties instead.
         */
        interface IPolicyDocument extends ringfence.v1.PolicyDocument.$Properties {
        }

        /** Represents a PolicyDocument. */
        class PolicyDocument {

            /**
             * Constructs a new PolicyDocument.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.PolicyDocument.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PolicyDocument text. */
            text: string;

            /** PolicyDocument origin. */
            origin: string;

            /**
             * Creates a new PolicyDocument instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PolicyDocument instance
             */
            static create(properties: ringfence.v1.PolicyDocument.$Shape): ringfence.v1.PolicyDocument & ringfence.v1.PolicyDocument.$Shape;
            static create(properties?: ringfence.v1.PolicyDocument.$Properties): ringfence.v1.PolicyDocument;

            /**
             * Encodes the specified PolicyDocument message. Does not implicitly {@link ringfence.v1.PolicyDocument.verify|verify} messages.
             * @param message PolicyDocument message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.PolicyDocument.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PolicyDocument message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.PolicyDocument & ringfence.v1.PolicyDocument.$Shape} PolicyDocument
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.PolicyDocument & ringfence.v1.PolicyDocument.$Shape;

            /**
             * Creates a PolicyDocument message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PolicyDocument
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.PolicyDocument;

            /**
             * Creates a plain object from a PolicyDocument message. Also converts values to other types if specified.
             * @param message PolicyDocument
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.PolicyDocument, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PolicyDocument to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PolicyDocument {

            /** Properties of a PolicyDocument. */
            interface $Properties {

                /** PolicyDocument text */
                text?: (string|null);

                /** PolicyDocument origin */
                origin?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PolicyDocument. */
            type $Shape = ringfence.v1.PolicyDocument.$Properties;
        }

        /**
         * Properties of an ApplyRequest.
         * @deprecated Use ringfence.v1.ApplyRequest.$Properties instead.
         */
        interface IApplyRequest extends ringfence.v1.ApplyRequest.$Properties {
        }

        /** Represents an ApplyRequest. */
        class ApplyRequest {

            /**
             * Constructs a new ApplyRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.ApplyRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ApplyRequest documents. */
            documents: ringfence.v1.PolicyDocument.$Properties[];

            /** ApplyRequest commandId. */
            commandId: string;

            /** ApplyRequest expectedRevision. */
            expectedRevision?: (number|Long|null);

            /** ApplyRequest dryRun. */
            dryRun: boolean;

            /**
             * Creates a new ApplyRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ApplyRequest instance
             */
            static create(properties: ringfence.v1.ApplyRequest.$Shape): ringfence.v1.ApplyRequest & ringfence.v1.ApplyRequest.$Shape;
            static create(properties?: ringfence.v1.ApplyRequest.$Properties): ringfence.v1.ApplyRequest;

            /**
             * Encodes the specified ApplyRequest message. Does not implicitly {@link ringfence.v1.ApplyRequest.verify|verify} messages.
             * @param message ApplyRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.ApplyRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ApplyRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.ApplyRequest & ringfence.v1.ApplyRequest.$Shape} ApplyRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.ApplyRequest & ringfence.v1.ApplyRequest.$Shape;

            /**
             * Creates an ApplyRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ApplyRequest
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.ApplyRequest;

            /**
             * Creates a plain object from an ApplyRequest message. Also converts values to other types if specified.
             * @param message ApplyRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.ApplyRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ApplyRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ApplyRequest {

            /** Properties of an ApplyRequest. */
            interface $Properties {

                /** ApplyRequest documents */
                documents?: (ringfence.v1.PolicyDocument.$Properties[]|null);

                /** ApplyRequest commandId */
                commandId?: (string|null);

                /** ApplyRequest expectedRevision */
                expectedRevision?: (number|Long|null);

                /** ApplyRequest dryRun */
                dryRun?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ApplyRequest. */
            type $Shape = ringfence.v1.ApplyRequest.$Properties;
        }

        /** PolicyChange enum. */
        enum PolicyChange {

            /** POLICY_CHANGE_UNSPECIFIED value */
            POLICY_CHANGE_UNSPECIFIED = 0,

            /** POLICY_CHANGE_CREATED value */
            POLICY_CHANGE_CREATED = 1,

            /** POLICY_CHANGE_REVISED value */
            POLICY_CHANGE_REVISED = 2,

            /** POLICY_CHANGE_UNCHANGED value */
            POLICY_CHANGE_UNCHANGED = 3,

            /** POLICY_CHANGE_DELETED value */
            POLICY_CHANGE_DELETED = 4
        }

        /**
         * Properties of an AppliedPolicy.
         * @deprecated Use ringfence.v1.AppliedPolicy.$Properties instead.
         */
        interface IAppliedPolicy extends ringfence.v1.AppliedPolicy.$Properties {
        }

        /** Represents an AppliedPolicy. */
        class AppliedPolicy {

            /**
             * Constructs a new AppliedPolicy.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.AppliedPolicy.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AppliedPolicy policyId. */
            policyId: string;

            /** AppliedPolicy change. */
            change: ringfence.v1.PolicyChange;

            /** AppliedPolicy rules. */
            rules: number;

            /**
             * Creates a new AppliedPolicy instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AppliedPolicy instance
             */
            static create(properties: ringfence.v1.AppliedPolicy.$Shape): ringfence.v1.AppliedPolicy & ringfence.v1.AppliedPolicy.$Shape;
            static create(properties?: ringfence.v1.AppliedPolicy.$Properties): ringfence.v1.AppliedPolicy;

            /**
             * Encodes the specified AppliedPolicy message. Does not implicitly {@link ringfence.v1.AppliedPolicy.verify|verify} messages.
             * @param message AppliedPolicy message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.AppliedPolicy.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AppliedPolicy message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.AppliedPolicy & ringfence.v1.AppliedPolicy.$Shape} AppliedPolicy
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.AppliedPolicy & ringfence.v1.AppliedPolicy.$Shape;

            /**
             * Creates an AppliedPolicy message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AppliedPolicy
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.AppliedPolicy;

            /**
             * Creates a plain object from an AppliedPolicy message. Also converts values to other types if specified.
             * @param message AppliedPolicy
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.AppliedPolicy, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AppliedPolicy to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace AppliedPolicy {

            /** Properties of an AppliedPolicy. */
            interface $Properties {

                /** AppliedPolicy policyId */
                policyId?: (string|null);

                /** AppliedPolicy change */
                change?: (ringfence.v1.PolicyChange|null);

                /** AppliedPolicy rules */
                rules?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AppliedPolicy. */
            type $Shape = ringfence.v1.AppliedPolicy.$Properties;
        }

        /**
         * Properties of an ApplyResponse.
         * @deprecated Use ringfence.v1.ApplyResponse.$Properties instead.
         */
        interface IApplyResponse extends ringfence.v1.ApplyResponse.$Properties {
        }

        /** Represents an ApplyResponse. */
        class ApplyResponse {

            /**
             * Constructs a new ApplyResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.ApplyResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ApplyResponse revision. */
            revision: (number|Long);

            /** ApplyResponse policies. */
            policies: ringfence.v1.AppliedPolicy.$Properties[];

            /** ApplyResponse distributed. */
            distributed: boolean;

            /** ApplyResponse warnings. */
            warnings: string[];

            /**
             * Creates a new ApplyResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ApplyResponse instance
             */
            static create(properties: ringfence.v1.ApplyResponse.$Shape): ringfence.v1.ApplyResponse & ringfence.v1.ApplyResponse.$Shape;
            static create(properties?: ringfence.v1.ApplyResponse.$Properties): ringfence.v1.ApplyResponse;

            /**
             * Encodes the specified ApplyResponse message. Does not implicitly {@link ringfence.v1.ApplyResponse.verify|verify} messages.
             * @param message ApplyResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.ApplyResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ApplyResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.ApplyResponse & ringfence.v1.ApplyResponse.$Shape} ApplyResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.ApplyResponse & ringfence.v1.ApplyResponse.$Shape;

            /**
             * Creates an ApplyResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ApplyResponse
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.ApplyResponse;

            /**
             * Creates a plain object from an ApplyResponse message. Also converts values to other types if specified.
             * @param message ApplyResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.ApplyResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ApplyResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ApplyResponse {

            /** Properties of an ApplyResponse. */
            interface $Properties {

                /** ApplyResponse revision */
                revision?: (number|Long|null);

                /** ApplyResponse policies */
                policies?: (ringfence.v1.AppliedPolicy.$Properties[]|null);

                /** ApplyResponse distributed */
                distributed?: (boolean|null);

                /** ApplyResponse warnings */
                warnings?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ApplyResponse. */
            type $Shape = ringfence.v1.ApplyResponse.$Properties;
        }

        /**
         * Properties of a ValidateRequest.
         * @deprecated Use ringfence.v1.ValidateRequest.$Properties instead.
         */
        interface IValidateRequest extends ringfence.v1.ValidateRequest.$Properties {
        }

        /** Represents a ValidateRequest. */
        class ValidateRequest {

            /**
             * Constructs a new ValidateRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.ValidateRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ValidateRequest documents. */
            documents: ringfence.v1.PolicyDocument.$Properties[];

            /**
             * Creates a new ValidateRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ValidateRequest instance
             */
            static create(properties: ringfence.v1.ValidateRequest.$Shape): ringfence.v1.ValidateRequest & ringfence.v1.ValidateRequest.$Shape;
            static create(properties?: ringfence.v1.ValidateRequest.$Properties): ringfence.v1.ValidateRequest;

            /**
             * Encodes the specified ValidateRequest message. Does not implicitly {@link ringfence.v1.ValidateRequest.verify|verify} messages.
             * @param message ValidateRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.ValidateRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ValidateRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.ValidateRequest & ringfence.v1.ValidateRequest.$Shape} ValidateRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.ValidateRequest & ringfence.v1.ValidateRequest.$Shape;

            /**
             * Creates a ValidateRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ValidateRequest
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.ValidateRequest;

            /**
             * Creates a plain object from a ValidateRequest message. Also converts values to other types if specified.
             * @param message ValidateRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.ValidateRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ValidateRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ValidateRequest {

            /** Properties of a ValidateRequest. */
            interface $Properties {

                /** ValidateRequest documents */
                documents?: (ringfence.v1.PolicyDocument.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ValidateRequest. */
            type $Shape = ringfence.v1.ValidateRequest.$Properties;
        }

        /**
         * Properties of a ValidateResponse.
         * @deprecated Use ringfence.v1.ValidateResponse.$Properties instead.
         */
        interface IValidateResponse extends ringfence.v1.ValidateResponse.$Properties {
        }

        /** Represents a ValidateResponse. */
        class ValidateResponse {

            /**
             * Constructs a new ValidateResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.ValidateResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ValidateResponse problems. */
            problems: ringfence.v1.Problem.$Properties[];

            /** ValidateResponse policies. */
            policies: ringfence.v1.AppliedPolicy.$Properties[];

            /**
             * Creates a new ValidateResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ValidateResponse instance
             */
            static create(properties: ringfence.v1.ValidateResponse.$Shape): ringfence.v1.ValidateResponse & ringfence.v1.ValidateResponse.$Shape;
            static create(properties?: ringfence.v1.ValidateResponse.$Properties): ringfence.v1.ValidateResponse;

            /**
             * Encodes the specified ValidateResponse message. Does not implicitly {@link ringfence.v1.ValidateResponse.verify|verify} messages.
             * @param message ValidateResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.ValidateResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ValidateResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.ValidateResponse & ringfence.v1.ValidateResponse.$Shape} ValidateResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.ValidateResponse & ringfence.v1.ValidateResponse.$Shape;

            /**
             * Creates a ValidateResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ValidateResponse
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.ValidateResponse;

            /**
             * Creates a plain object from a ValidateResponse message. Also converts values to other types if specified.
             * @param message ValidateResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.ValidateResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ValidateResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ValidateResponse {

            /** Properties of a ValidateResponse. */
            interface $Properties {

                /** ValidateResponse problems */
                problems?: (ringfence.v1.Problem.$Properties[]|null);

                /** ValidateResponse policies */
                policies?: (ringfence.v1.AppliedPolicy.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ValidateResponse. */
            type $Shape = ringfence.v1.ValidateResponse.$Properties;
        }

        /**
         * Properties of a Policy.
         * @deprecated Use ringfence.v1.Policy.$Properties instead.
         */
        interface IPolicy extends ringfence.v1.Policy.$Properties {
        }

        /** Represents a Policy. */
        class Policy {

            /**
             * Constructs a new Policy.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.Policy.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Policy policyId. */
            policyId: string;

            /** Policy kind. */
            kind: string;

            /** Policy namespace. */
            namespace: string;

            /** Policy name. */
            name: string;

            /** Policy revision. */
            revision: (number|Long);

            /** Policy source. */
            source: string;

            /** Policy rules. */
            rules: ringfence.v1.Rule.$Properties[];

            /** Policy actor. */
            actor: string;

            /** Policy timeUnixMs. */
            timeUnixMs: (number|Long);

            /** Policy ruleCookies. */
            ruleCookies: (number|Long)[];

            /** Policy tests. */
            tests: ringfence.v1.PolicyTest.$Properties[];

            /** Policy cidrGroup. */
            cidrGroup?: (ringfence.v1.CidrGroup.$Properties|null);

            /**
             * Creates a new Policy instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Policy instance
             */
            static create(properties: ringfence.v1.Policy.$Shape): ringfence.v1.Policy & ringfence.v1.Policy.$Shape;
            static create(properties?: ringfence.v1.Policy.$Properties): ringfence.v1.Policy;

            /**
             * Encodes the specified Policy message. Does not implicitly {@link ringfence.v1.Policy.verify|verify} messages.
             * @param message Policy message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.Policy.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Policy message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.Policy & ringfence.v1.Policy.$Shape} Policy
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.Policy & ringfence.v1.Policy.$Shape;

            /**
             * Creates a Policy message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Policy
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.Policy;

            /**
             * Creates a plain object from a Policy message. Also converts values to other types if specified.
             * @param message Policy
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.Policy, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Policy to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Policy {

            /** Properties of a Policy. */
            interface $Properties {

                /** Policy policyId */
                policyId?: (string|null);

                /** Policy kind */
                kind?: (string|null);

                /** Policy namespace */
                namespace?: (string|null);

                /** Policy name */
                name?: (string|null);

                /** Policy revision */
                revision?: (number|Long|null);

                /** Policy source */
                source?: (string|null);

                /** Policy rules */
                rules?: (ringfence.v1.Rule.$Properties[]|null);

                /** Policy actor */
                actor?: (string|null);

                /** Policy timeUnixMs */
                timeUnixMs?: (number|Long|null);

                /** Policy ruleCookies */
                ruleCookies?: ((number|Long)[]|null);

                /** Policy tests */
                tests?: (ringfence.v1.PolicyTest.$Properties[]|null);

                /** Policy cidrGroup */
                cidrGroup?: (ringfence.v1.CidrGroup.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Policy. */
            type $Shape = {
              policyId?: string|null;
              kind?: string|null;
              namespace?: string|null;
              name?: string|null;
              revision?: number|Long|null;
              source?: string|null;
              rules?: ringfence.v1.Rule.$Shape[]|null;
              actor?: string|null;
              timeUnixMs?: number|Long|null;
              ruleCookies?: (number|Long)[]|null;
              tests?: ringfence.v1.PolicyTest.$Shape[]|null;
              cidrGroup?: ringfence.v1.CidrGroup.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a GetPolicyRequest.
         * @deprecated Use ringfence.v1.GetPolicyRequest.$Properties instead.
         */
        interface IGetPolicyRequest extends ringfence.v1.GetPolicyRequest.$Properties {
        }

        /** Represents a GetPolicyRequest. */
        class GetPolicyRequest {

            /**
             * Constructs a new GetPolicyRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.GetPolicyRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GetPolicyRequest policyId. */
            policyId: string;

            /** GetPolicyRequest atRevision. */
            atRevision: (number|Long);

            /**
             * Creates a new GetPolicyRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns GetPolicyRequest instance
             */
            static create(properties: ringfence.v1.GetPolicyRequest.$Shape): ringfence.v1.GetPolicyRequest & ringfence.v1.GetPolicyRequest.$Shape;
            static create(properties?: ringfence.v1.GetPolicyRequest.$Properties): ringfence.v1.GetPolicyRequest;

            /**
             * Encodes the specified GetPolicyRequest message. Does not implicitly {@link ringfence.v1.GetPolicyRequest.verify|verify} messages.
             * @param message GetPolicyRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.GetPolicyRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GetPolicyRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.GetPolicyRequest & ringfence.v1.GetPolicyRequest.$Shape} GetPolicyRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.GetPolicyRequest & ringfence.v1.GetPolicyRequest.$Shape;

            /**
             * Creates a GetPolicyRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns GetPolicyRequest
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.GetPolicyRequest;

            /**
             * Creates a plain object from a GetPolicyRequest message. Also converts values to other types if specified.
             * @param message GetPolicyRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.GetPolicyRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this GetPolicyRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace GetPolicyRequest {

            /** Properties of a GetPolicyRequest. */
            interface $Properties {

                /** GetPolicyRequest policyId */
                policyId?: (string|null);

                /** GetPolicyRequest atRevision */
                atRevision?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GetPolicyRequest. */
            type $Shape = ringfence.v1.GetPolicyRequest.$Properties;
        }

        /**
         * Properties of a ListPoliciesRequest.
         * @deprecated Use ringfence.v1.ListPoliciesRequest.$Properties instead.
         */
        interface IListPoliciesRequest extends ringfence.v1.ListPoliciesRequest.$Properties {
        }

        /** Represents a ListPoliciesRequest. */
        class ListPoliciesRequest {

            /**
             * Constructs a new ListPoliciesRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.ListPoliciesRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListPoliciesRequest atRevision. */
            atRevision: (number|Long);

            /**
             * Creates a new ListPoliciesRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListPoliciesRequest instance
             */
            static create(properties: ringfence.v1.ListPoliciesRequest.$Shape): ringfence.v1.ListPoliciesRequest & ringfence.v1.ListPoliciesRequest.$Shape;
            static create(properties?: ringfence.v1.ListPoliciesRequest.$Properties): ringfence.v1.ListPoliciesRequest;

            /**
             * Encodes the specified ListPoliciesRequest message. Does not implicitly {@link ringfence.v1.ListPoliciesRequest.verify|verify} messages.
             * @param message ListPoliciesRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.ListPoliciesRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListPoliciesRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.ListPoliciesRequest & ringfence.v1.ListPoliciesRequest.$Shape} ListPoliciesRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.ListPoliciesRequest & ringfence.v1.ListPoliciesRequest.$Shape;

            /**
             * Creates a ListPoliciesRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListPoliciesRequest
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.ListPoliciesRequest;

            /**
             * Creates a plain object from a ListPoliciesRequest message. Also converts values to other types if specified.
             * @param message ListPoliciesRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.ListPoliciesRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListPoliciesRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ListPoliciesRequest {

            /** Properties of a ListPoliciesRequest. */
            interface $Properties {

                /** ListPoliciesRequest atRevision */
                atRevision?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListPoliciesRequest. */
            type $Shape = ringfence.v1.ListPoliciesRequest.$Properties;
        }

        /**
         * Properties of a ListPoliciesResponse.
         * @deprecated Use ringfence.v1.ListPoliciesResponse.$Properties instead.
         */
        interface IListPoliciesResponse extends ringfence.v1.ListPoliciesResponse.$Properties {
        }

        /** Represents a ListPoliciesResponse. */
        class ListPoliciesResponse {

            /**
             * Constructs a new ListPoliciesResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.ListPoliciesResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListPoliciesResponse policies. */
            policies: ringfence.v1.Policy.$Properties[];

            /** ListPoliciesResponse revision. */
            revision: (number|Long);

            /**
             * Creates a new ListPoliciesResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListPoliciesResponse instance
             */
            static create(properties: ringfence.v1.ListPoliciesResponse.$Shape): ringfence.v1.ListPoliciesResponse & ringfence.v1.ListPoliciesResponse.$Shape;
            static create(properties?: ringfence.v1.ListPoliciesResponse.$Properties): ringfence.v1.ListPoliciesResponse;

            /**
             * Encodes the specified ListPoliciesResponse message. Does not implicitly {@link ringfence.v1.ListPoliciesResponse.verify|verify} messages.
             * @param message ListPoliciesResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.ListPoliciesResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListPoliciesResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.ListPoliciesResponse & ringfence.v1.ListPoliciesResponse.$Shape} ListPoliciesResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.ListPoliciesResponse & ringfence.v1.ListPoliciesResponse.$Shape;

            /**
             * Creates a ListPoliciesResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListPoliciesResponse
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.ListPoliciesResponse;

            /**
             * Creates a plain object from a ListPoliciesResponse message. Also converts values to other types if specified.
             * @param message ListPoliciesResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.ListPoliciesResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListPoliciesResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ListPoliciesResponse {

            /** Properties of a ListPoliciesResponse. */
            interface $Properties {

                /** ListPoliciesResponse policies */
                policies?: (ringfence.v1.Policy.$Properties[]|null);

                /** ListPoliciesResponse revision */
                revision?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListPoliciesResponse. */
            type $Shape = {
              policies?: ringfence.v1.Policy.$Shape[]|null;
              revision?: number|Long|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a DeletePolicyRequest.
         * @deprecated Use ringfence.v1.DeletePolicyRequest.$Properties instead.
         */
        interface IDeletePolicyRequest extends ringfence.v1.DeletePolicyRequest.$Properties {
        }

        /** Represents a DeletePolicyRequest. */
        class DeletePolicyRequest {

            /**
             * Constructs a new DeletePolicyRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.DeletePolicyRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DeletePolicyRequest policyIds. */
            policyIds: string[];

            /** DeletePolicyRequest commandId. */
            commandId: string;

            /** DeletePolicyRequest expectedRevision. */
            expectedRevision?: (number|Long|null);

            /** DeletePolicyRequest dryRun. */
            dryRun: boolean;

            /**
             * Creates a new DeletePolicyRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns DeletePolicyRequest instance
             */
            static create(properties: ringfence.v1.DeletePolicyRequest.$Shape): ringfence.v1.DeletePolicyRequest & ringfence.v1.DeletePolicyRequest.$Shape;
            static create(properties?: ringfence.v1.DeletePolicyRequest.$Properties): ringfence.v1.DeletePolicyRequest;

            /**
             * Encodes the specified DeletePolicyRequest message. Does not implicitly {@link ringfence.v1.DeletePolicyRequest.verify|verify} messages.
             * @param message DeletePolicyRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.DeletePolicyRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DeletePolicyRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.DeletePolicyRequest & ringfence.v1.DeletePolicyRequest.$Shape} DeletePolicyRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.DeletePolicyRequest & ringfence.v1.DeletePolicyRequest.$Shape;

            /**
             * Creates a DeletePolicyRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns DeletePolicyRequest
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.DeletePolicyRequest;

            /**
             * Creates a plain object from a DeletePolicyRequest message. Also converts values to other types if specified.
             * @param message DeletePolicyRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.DeletePolicyRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this DeletePolicyRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace DeletePolicyRequest {

            /** Properties of a DeletePolicyRequest. */
            interface $Properties {

                /** DeletePolicyRequest policyIds */
                policyIds?: (string[]|null);

                /** DeletePolicyRequest commandId */
                commandId?: (string|null);

                /** DeletePolicyRequest expectedRevision */
                expectedRevision?: (number|Long|null);

                /** DeletePolicyRequest dryRun */
                dryRun?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DeletePolicyRequest. */
            type $Shape = ringfence.v1.DeletePolicyRequest.$Properties;
        }

        /**
         * Properties of a DeletePolicyResponse.
         * @deprecated Use ringfence.v1.DeletePolicyResponse.$Properties instead.
         */
        interface IDeletePolicyResponse extends ringfence.v1.DeletePolicyResponse.$Properties {
        }

        /** Represents a DeletePolicyResponse. */
        class DeletePolicyResponse {

            /**
             * Constructs a new DeletePolicyResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.DeletePolicyResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DeletePolicyResponse revision. */
            revision: (number|Long);

            /** DeletePolicyResponse policies. */
            policies: ringfence.v1.AppliedPolicy.$Properties[];

            /** DeletePolicyResponse distributed. */
            distributed: boolean;

            /**
             * Creates a new DeletePolicyResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns DeletePolicyResponse instance
             */
            static create(properties: ringfence.v1.DeletePolicyResponse.$Shape): ringfence.v1.DeletePolicyResponse & ringfence.v1.DeletePolicyResponse.$Shape;
            static create(properties?: ringfence.v1.DeletePolicyResponse.$Properties): ringfence.v1.DeletePolicyResponse;

            /**
             * Encodes the specified DeletePolicyResponse message. Does not implicitly {@link ringfence.v1.DeletePolicyResponse.verify|verify} messages.
             * @param message DeletePolicyResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.DeletePolicyResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DeletePolicyResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.DeletePolicyResponse & ringfence.v1.DeletePolicyResponse.$Shape} DeletePolicyResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.DeletePolicyResponse & ringfence.v1.DeletePolicyResponse.$Shape;

            /**
             * Creates a DeletePolicyResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns DeletePolicyResponse
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.DeletePolicyResponse;

            /**
             * Creates a plain object from a DeletePolicyResponse message. Also converts values to other types if specified.
             * @param message DeletePolicyResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.DeletePolicyResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this DeletePolicyResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace DeletePolicyResponse {

            /** Properties of a DeletePolicyResponse. */
            interface $Properties {

                /** DeletePolicyResponse revision */
                revision?: (number|Long|null);

                /** DeletePolicyResponse policies */
                policies?: (ringfence.v1.AppliedPolicy.$Properties[]|null);

                /** DeletePolicyResponse distributed */
                distributed?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DeletePolicyResponse. */
            type $Shape = ringfence.v1.DeletePolicyResponse.$Properties;
        }

        /**
         * Properties of a PolicyHistoryRequest.
         * @deprecated Use ringfence.v1.PolicyHistoryRequest.$Properties instead.
         */
        interface IPolicyHistoryRequest extends ringfence.v1.PolicyHistoryRequest.$Properties {
        }

        /** Represents a PolicyHistoryRequest. */
        class PolicyHistoryRequest {

            /**
             * Constructs a new PolicyHistoryRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.PolicyHistoryRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PolicyHistoryRequest policyId. */
            policyId: string;

            /**
             * Creates a new PolicyHistoryRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PolicyHistoryRequest instance
             */
            static create(properties: ringfence.v1.PolicyHistoryRequest.$Shape): ringfence.v1.PolicyHistoryRequest & ringfence.v1.PolicyHistoryRequest.$Shape;
            static create(properties?: ringfence.v1.PolicyHistoryRequest.$Properties): ringfence.v1.PolicyHistoryRequest;

            /**
             * Encodes the specified PolicyHistoryRequest message. Does not implicitly {@link ringfence.v1.PolicyHistoryRequest.verify|verify} messages.
             * @param message PolicyHistoryRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.PolicyHistoryRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PolicyHistoryRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.PolicyHistoryRequest & ringfence.v1.PolicyHistoryRequest.$Shape} PolicyHistoryRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.PolicyHistoryRequest & ringfence.v1.PolicyHistoryRequest.$Shape;

            /**
             * Creates a PolicyHistoryRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PolicyHistoryRequest
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.PolicyHistoryRequest;

            /**
             * Creates a plain object from a PolicyHistoryRequest message. Also converts values to other types if specified.
             * @param message PolicyHistoryRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.PolicyHistoryRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PolicyHistoryRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PolicyHistoryRequest {

            /** Properties of a PolicyHistoryRequest. */
            interface $Properties {

                /** PolicyHistoryRequest policyId */
                policyId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PolicyHistoryRequest. */
            type $Shape = ringfence.v1.PolicyHistoryRequest.$Properties;
        }

        /**
         * Properties of a PolicyHistoryEntry.
         * @deprecated Use ringfence.v1.PolicyHistoryEntry.$Properties instead.
         */
        interface IPolicyHistoryEntry extends ringfence.v1.PolicyHistoryEntry.$Properties {
        }

        /** Represents a PolicyHistoryEntry. */
        class PolicyHistoryEntry {

            /**
             * Constructs a new PolicyHistoryEntry.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.PolicyHistoryEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PolicyHistoryEntry revision. */
            revision: (number|Long);

            /** PolicyHistoryEntry change. */
            change: ringfence.v1.PolicyChange;

            /** PolicyHistoryEntry actor. */
            actor: string;

            /** PolicyHistoryEntry timeUnixMs. */
            timeUnixMs: (number|Long);

            /** PolicyHistoryEntry source. */
            source: string;

            /** PolicyHistoryEntry traceId. */
            traceId: string;

            /**
             * Creates a new PolicyHistoryEntry instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PolicyHistoryEntry instance
             */
            static create(properties: ringfence.v1.PolicyHistoryEntry.$Shape): ringfence.v1.PolicyHistoryEntry & ringfence.v1.PolicyHistoryEntry.$Shape;
            static create(properties?: ringfence.v1.PolicyHistoryEntry.$Properties): ringfence.v1.PolicyHistoryEntry;

            /**
             * Encodes the specified PolicyHistoryEntry message. Does not implicitly {@link ringfence.v1.PolicyHistoryEntry.verify|verify} messages.
             * @param message PolicyHistoryEntry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.PolicyHistoryEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PolicyHistoryEntry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.PolicyHistoryEntry & ringfence.v1.PolicyHistoryEntry.$Shape} PolicyHistoryEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.PolicyHistoryEntry & ringfence.v1.PolicyHistoryEntry.$Shape;

            /**
             * Creates a PolicyHistoryEntry message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PolicyHistoryEntry
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.PolicyHistoryEntry;

            /**
             * Creates a plain object from a PolicyHistoryEntry message. Also converts values to other types if specified.
             * @param message PolicyHistoryEntry
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.PolicyHistoryEntry, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PolicyHistoryEntry to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PolicyHistoryEntry {

            /** Properties of a PolicyHistoryEntry. */
            interface $Properties {

                /** PolicyHistoryEntry revision */
                revision?: (number|Long|null);

                /** PolicyHistoryEntry change */
                change?: (ringfence.v1.PolicyChange|null);

                /** PolicyHistoryEntry actor */
                actor?: (string|null);

                /** PolicyHistoryEntry timeUnixMs */
                timeUnixMs?: (number|Long|null);

                /** PolicyHistoryEntry source */
                source?: (string|null);

                /** PolicyHistoryEntry traceId */
                traceId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PolicyHistoryEntry. */
            type $Shape = ringfence.v1.PolicyHistoryEntry.$Properties;
        }

        /**
         * Properties of a PolicyHistoryResponse.
         * @deprecated Use ringfence.v1.PolicyHistoryResponse.$Properties instead.
         */
        interface IPolicyHistoryResponse extends ringfence.v1.PolicyHistoryResponse.$Properties {
        }

        /** Represents a PolicyHistoryResponse. */
        class PolicyHistoryResponse {

            /**
             * Constructs a new PolicyHistoryResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: ringfence.v1.PolicyHistoryResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PolicyHistoryResponse entries. */
            entries: ringfence.v1.PolicyHistoryEntry.$Properties[];

            /**
             * Creates a new PolicyHistoryResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PolicyHistoryResponse instance
             */
            static create(properties: ringfence.v1.PolicyHistoryResponse.$Shape): ringfence.v1.PolicyHistoryResponse & ringfence.v1.PolicyHistoryResponse.$Shape;
            static create(properties?: ringfence.v1.PolicyHistoryResponse.$Properties): ringfence.v1.PolicyHistoryResponse;

            /**
             * Encodes the specified PolicyHistoryResponse message. Does not implicitly {@link ringfence.v1.PolicyHistoryResponse.verify|verify} messages.
             * @param message PolicyHistoryResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: ringfence.v1.PolicyHistoryResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PolicyHistoryResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {ringfence.v1.PolicyHistoryResponse & ringfence.v1.PolicyHistoryResponse.$Shape} PolicyHistoryResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ringfence.v1.PolicyHistoryResponse & ringfence.v1.PolicyHistoryResponse.$Shape;

            /**
             * Creates a PolicyHistoryResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PolicyHistoryResponse
             */
            static fromObject(object: { [k: string]: any }): ringfence.v1.PolicyHistoryResponse;

            /**
             * Creates a plain object from a PolicyHistoryResponse message. Also converts values to other types if specified.
             * @param message PolicyHistoryResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: ringfence.v1.PolicyHistoryResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PolicyHistoryResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PolicyHistoryResponse {

            /** Properties of a PolicyHistoryResponse. */
            interface $Properties {

                /** PolicyHistoryResponse entries */
                entries?: (ringfence.v1.PolicyHistoryEntry.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PolicyHistoryResponse. */
            type $Shape = ringfence.v1.PolicyHistoryResponse.$Properties;
        }
    }
}
