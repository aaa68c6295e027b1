/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError, $TypeError = $util.global.TypeError, $String = $util.global.String, $Array = $util.global.Array, $Number = $util.global.Number, $parseInt = $util.global.parseInt, $BigInt = $util.global.BigInt, $Boolean = $util.global.Boolean;

const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});

export const ringfence = $root.ringfence = (() => {

    const ringfence = {};

    ringfence.v1 = (function() {

        const v1 = {};

        v1.CidrGroup = (function() {

            const CidrGroup = function (properties) {
                this.labels = [];
                this.cidrs = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CidrGroup.prototype.name = "";
            CidrGroup.prototype.labels = $util.emptyArray;
            CidrGroup.prototype.cidrs = $util.emptyArray;

            CidrGroup.create = function(properties) {
                return new CidrGroup(properties);
            };

            CidrGroup.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(10).string(message.name);
                if (message.labels != null && message.labels.length)
                    for (let i = 0; i < message.labels.length; ++i)
                        writer.uint32(18).string(message.labels[i]);
                if (message.cidrs != null && message.cidrs.length)
                    for (let i = 0; i < message.cidrs.length; ++i)
                        writer.uint32(26).string(message.cidrs[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CidrGroup.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.CidrGroup();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.labels && message.labels.length))
                                message.labels = [];
                            message.labels.push(reader.stringVerify());
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.cidrs && message.cidrs.length))
                                message.cidrs = [];
                            message.cidrs.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            CidrGroup.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.CidrGroup)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.CidrGroup: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.CidrGroup();
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.labels) {
                    if (!$Array.isArray(object.labels))
                        throw $TypeError(".ringfence.v1.CidrGroup.labels: array expected");
                    message.labels = $Array(object.labels.length);
                    for (let i = 0; i < object.labels.length; ++i)
                        message.labels[i] = $String(object.labels[i]);
                }
                if (object.cidrs) {
                    if (!$Array.isArray(object.cidrs))
                        throw $TypeError(".ringfence.v1.CidrGroup.cidrs: array expected");
                    message.cidrs = $Array(object.cidrs.length);
                    for (let i = 0; i < object.cidrs.length; ++i)
                        message.cidrs[i] = $String(object.cidrs[i]);
                }
                return message;
            };

            CidrGroup.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.labels = [];
                    object.cidrs = [];
                }
                if (options.defaults)
                    object.name = "";
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.labels && message.labels.length) {
                    object.labels = $Array(message.labels.length);
                    for (let j = 0; j < message.labels.length; ++j)
                        object.labels[j] = message.labels[j];
                }
                if (message.cidrs && message.cidrs.length) {
                    object.cidrs = $Array(message.cidrs.length);
                    for (let j = 0; j < message.cidrs.length; ++j)
                        object.cidrs[j] = message.cidrs[j];
                }
                return object;
            };

            CidrGroup.prototype.toJSON = function() {
                return CidrGroup.toObject(this, $protobuf.util.toJSONOptions);
            };

            return CidrGroup;
        })();

        v1.Envelope = (function() {

            const Envelope = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Envelope.prototype.commit = $util.newBuffer([]);
            Envelope.prototype.hash = $util.newBuffer([]);
            Envelope.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Envelope.prototype.keyId = "";
            Envelope.prototype.signature = $util.newBuffer([]);

            Envelope.create = function(properties) {
                return new Envelope(properties);
            };

            Envelope.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.commit != null && $Object.hasOwnProperty.call(message, "commit") && message.commit.length)
                    writer.uint32(10).bytes(message.commit);
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash") && message.hash.length)
                    writer.uint32(18).bytes(message.hash);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                    writer.uint32(24).uint64(message.epoch);
                if (message.keyId != null && $Object.hasOwnProperty.call(message, "keyId") && message.keyId !== "")
                    writer.uint32(34).string(message.keyId);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(42).bytes(message.signature);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Envelope.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.Envelope();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.commit = value;
                            else
                                delete message.commit;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.hash = value;
                            else
                                delete message.hash;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.keyId = value;
                            else
                                delete message.keyId;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Envelope.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.Envelope)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.Envelope: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.Envelope();
                if (object.commit != null)
                    if (object.commit.length)
                        if (typeof object.commit === "string")
                            $util.base64.decode(object.commit, message.commit = $util.newBuffer($util.base64.length(object.commit)), 0);
                        else if (object.commit.length >= 0)
                            message.commit = object.commit;
                if (object.hash != null)
                    if (object.hash.length)
                        if (typeof object.hash === "string")
                            $util.base64.decode(object.hash, message.hash = $util.newBuffer($util.base64.length(object.hash)), 0);
                        else if (object.hash.length >= 0)
                            message.hash = object.hash;
                if (object.epoch != null)
                    if (typeof object.epoch === "object" ? object.epoch.low || object.epoch.high : $Number(object.epoch) !== 0)
                        if ($util.Long)
                            message.epoch = $util.Long.fromValue(object.epoch, true);
                        else if (typeof object.epoch === "string")
                            message.epoch = $parseInt(object.epoch, 10);
                        else if (typeof object.epoch === "number")
                            message.epoch = object.epoch;
                        else if (typeof object.epoch === "object")
                            message.epoch = new $util.LongBits(object.epoch.low >>> 0, object.epoch.high >>> 0).toNumber(true);
                if (object.keyId != null)
                    if (typeof object.keyId !== "string" || object.keyId.length)
                        message.keyId = $String(object.keyId);
                if (object.signature != null)
                    if (object.signature.length)
                        if (typeof object.signature === "string")
                            $util.base64.decode(object.signature, message.signature = $util.newBuffer($util.base64.length(object.signature)), 0);
                        else if (object.signature.length >= 0)
                            message.signature = object.signature;
                return message;
            };

            Envelope.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.commit = "";
                    else {
                        object.commit = [];
                        if (options.bytes !== $Array)
                            object.commit = $util.newBuffer(object.commit);
                    }
                    if (options.bytes === $String)
                        object.hash = "";
                    else {
                        object.hash = [];
                        if (options.bytes !== $Array)
                            object.hash = $util.newBuffer(object.hash);
                    }
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.epoch = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.epoch = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.keyId = "";
                    if (options.bytes === $String)
                        object.signature = "";
                    else {
                        object.signature = [];
                        if (options.bytes !== $Array)
                            object.signature = $util.newBuffer(object.signature);
                    }
                }
                if (message.commit != null && $Object.hasOwnProperty.call(message, "commit"))
                    object.commit = options.bytes === $String ? $util.base64.encode(message.commit, 0, message.commit.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.commit) : message.commit;
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash"))
                    object.hash = options.bytes === $String ? $util.base64.encode(message.hash, 0, message.hash.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.hash) : message.hash;
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.epoch = typeof message.epoch === "number" ? $BigInt(message.epoch) : $util.Long.fromBits(message.epoch.low >>> 0, message.epoch.high >>> 0, true).toBigInt();
                    else if (typeof message.epoch === "number")
                        object.epoch = options.longs === $String ? $String(message.epoch) : message.epoch;
                    else
                        object.epoch = options.longs === $String ? $util.Long.prototype.toString.call(message.epoch) : options.longs === $Number ? new $util.LongBits(message.epoch.low >>> 0, message.epoch.high >>> 0).toNumber(true) : message.epoch;
                if (message.keyId != null && $Object.hasOwnProperty.call(message, "keyId"))
                    object.keyId = message.keyId;
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
                    object.signature = options.bytes === $String ? $util.base64.encode(message.signature, 0, message.signature.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.signature) : message.signature;
                return object;
            };

            Envelope.prototype.toJSON = function() {
                return Envelope.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Envelope;
        })();

        v1.Commit = (function() {

            const Commit = function (properties) {
                this.events = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Commit.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Commit.prototype.previousHash = $util.newBuffer([]);
            Commit.prototype.schemaVersion = 0;
            Commit.prototype.actor = "";
            Commit.prototype.commandId = "";
            Commit.prototype.timeUnixMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Commit.prototype.traceparent = "";
            Commit.prototype.events = $util.emptyArray;

            Commit.create = function(properties) {
                return new Commit(properties);
            };

            Commit.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(8).uint64(message.revision);
                if (message.previousHash != null && $Object.hasOwnProperty.call(message, "previousHash") && message.previousHash.length)
                    writer.uint32(18).bytes(message.previousHash);
                if (message.schemaVersion != null && $Object.hasOwnProperty.call(message, "schemaVersion") && message.schemaVersion !== 0)
                    writer.uint32(24).uint32(message.schemaVersion);
                if (message.actor != null && $Object.hasOwnProperty.call(message, "actor") && message.actor !== "")
                    writer.uint32(34).string(message.actor);
                if (message.commandId != null && $Object.hasOwnProperty.call(message, "commandId") && message.commandId !== "")
                    writer.uint32(42).string(message.commandId);
                if (message.timeUnixMs != null && $Object.hasOwnProperty.call(message, "timeUnixMs") && (typeof message.timeUnixMs === "object" ? message.timeUnixMs.low || message.timeUnixMs.high : message.timeUnixMs !== 0))
                    writer.uint32(48).uint64(message.timeUnixMs);
                if (message.traceparent != null && $Object.hasOwnProperty.call(message, "traceparent") && message.traceparent !== "")
                    writer.uint32(58).string(message.traceparent);
                if (message.events != null && message.events.length)
                    for (let i = 0; i < message.events.length; ++i)
                        $root.ringfence.v1.Event.encode(message.events[i], writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Commit.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.Commit();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.previousHash = value;
                            else
                                delete message.previousHash;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.schemaVersion = value;
                            else
                                delete message.schemaVersion;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.actor = value;
                            else
                                delete message.actor;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.commandId = value;
                            else
                                delete message.commandId;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.timeUnixMs = value;
                            else
                                delete message.timeUnixMs;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.traceparent = value;
                            else
                                delete message.traceparent;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.events && message.events.length))
                                message.events = [];
                            message.events.push($root.ringfence.v1.Event.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Commit.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.Commit)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.Commit: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.Commit();
                if (object.revision != null)
                    if (typeof object.revision === "object" ? object.revision.low || object.revision.high : $Number(object.revision) !== 0)
                        if ($util.Long)
                            message.revision = $util.Long.fromValue(object.revision, true);
                        else if (typeof object.revision === "string")
                            message.revision = $parseInt(object.revision, 10);
                        else if (typeof object.revision === "number")
                            message.revision = object.revision;
                        else if (typeof object.revision === "object")
                            message.revision = new $util.LongBits(object.revision.low >>> 0, object.revision.high >>> 0).toNumber(true);
                if (object.previousHash != null)
                    if (object.previousHash.length)
                        if (typeof object.previousHash === "string")
                            $util.base64.decode(object.previousHash, message.previousHash = $util.newBuffer($util.base64.length(object.previousHash)), 0);
                        else if (object.previousHash.length >= 0)
                            message.previousHash = object.previousHash;
                if (object.schemaVersion != null)
                    if ($Number(object.schemaVersion) !== 0)
                        message.schemaVersion = object.schemaVersion >>> 0;
                if (object.actor != null)
                    if (typeof object.actor !== "string" || object.actor.length)
                        message.actor = $String(object.actor);
                if (object.commandId != null)
                    if (typeof object.commandId !== "string" || object.commandId.length)
                        message.commandId = $String(object.commandId);
                if (object.timeUnixMs != null)
                    if (typeof object.timeUnixMs === "object" ? object.timeUnixMs.low || object.timeUnixMs.high : $Number(object.timeUnixMs) !== 0)
                        if ($util.Long)
                            message.timeUnixMs = $util.Long.fromValue(object.timeUnixMs, true);
                        else if (typeof object.timeUnixMs === "string")
                            message.timeUnixMs = $parseInt(object.timeUnixMs, 10);
                        else if (typeof object.timeUnixMs === "number")
                            message.timeUnixMs = object.timeUnixMs;
                        else if (typeof object.timeUnixMs === "object")
                            message.timeUnixMs = new $util.LongBits(object.timeUnixMs.low >>> 0, object.timeUnixMs.high >>> 0).toNumber(true);
                if (object.traceparent != null)
                    if (typeof object.traceparent !== "string" || object.traceparent.length)
                        message.traceparent = $String(object.traceparent);
                if (object.events) {
                    if (!$Array.isArray(object.events))
                        throw $TypeError(".ringfence.v1.Commit.events: array expected");
                    message.events = $Array(object.events.length);
                    for (let i = 0; i < object.events.length; ++i) {
                        if (!$util.isObject(object.events[i]))
                            throw $TypeError(".ringfence.v1.Commit.events: object expected");
                        message.events[i] = $root.ringfence.v1.Event.fromObject(object.events[i], _depth + 1);
                    }
                }
                return message;
            };

            Commit.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.events = [];
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.revision = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.revision = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if (options.bytes === $String)
                        object.previousHash = "";
                    else {
                        object.previousHash = [];
                        if (options.bytes !== $Array)
                            object.previousHash = $util.newBuffer(object.previousHash);
                    }
                    object.schemaVersion = 0;
                    object.actor = "";
                    object.commandId = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.timeUnixMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.timeUnixMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.traceparent = "";
                }
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.revision = typeof message.revision === "number" ? $BigInt(message.revision) : $util.Long.fromBits(message.revision.low >>> 0, message.revision.high >>> 0, true).toBigInt();
                    else if (typeof message.revision === "number")
                        object.revision = options.longs === $String ? $String(message.revision) : message.revision;
                    else
                        object.revision = options.longs === $String ? $util.Long.prototype.toString.call(message.revision) : options.longs === $Number ? new $util.LongBits(message.revision.low >>> 0, message.revision.high >>> 0).toNumber(true) : message.revision;
                if (message.previousHash != null && $Object.hasOwnProperty.call(message, "previousHash"))
                    object.previousHash = options.bytes === $String ? $util.base64.encode(message.previousHash, 0, message.previousHash.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.previousHash) : message.previousHash;
                if (message.schemaVersion != null && $Object.hasOwnProperty.call(message, "schemaVersion"))
                    object.schemaVersion = message.schemaVersion;
                if (message.actor != null && $Object.hasOwnProperty.call(message, "actor"))
                    object.actor = message.actor;
                if (message.commandId != null && $Object.hasOwnProperty.call(message, "commandId"))
                    object.commandId = message.commandId;
                if (message.timeUnixMs != null && $Object.hasOwnProperty.call(message, "timeUnixMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.timeUnixMs = typeof message.timeUnixMs === "number" ? $BigInt(message.timeUnixMs) : $util.Long.fromBits(message.timeUnixMs.low >>> 0, message.timeUnixMs.high >>> 0, true).toBigInt();
                    else if (typeof message.timeUnixMs === "number")
                        object.timeUnixMs = options.longs === $String ? $String(message.timeUnixMs) : message.timeUnixMs;
                    else
                        object.timeUnixMs = options.longs === $String ? $util.Long.prototype.toString.call(message.timeUnixMs) : options.longs === $Number ? new $util.LongBits(message.timeUnixMs.low >>> 0, message.timeUnixMs.high >>> 0).toNumber(true) : message.timeUnixMs;
                if (message.traceparent != null && $Object.hasOwnProperty.call(message, "traceparent"))
                    object.traceparent = message.traceparent;
                if (message.events && message.events.length) {
                    object.events = $Array(message.events.length);
                    for (let j = 0; j < message.events.length; ++j)
                        object.events[j] = $root.ringfence.v1.Event.toObject(message.events[j], options, _depth + 1);
                }
                return object;
            };

            Commit.prototype.toJSON = function() {
                return Commit.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Commit;
        })();

        v1.Event = (function() {

            const Event = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Event.prototype.policyRevised = null;
            Event.prototype.policyDeleted = null;
            Event.prototype.identityAllocated = null;
            Event.prototype.endpointRegistered = null;
            Event.prototype.endpointRemoved = null;
            Event.prototype.nodeEnrolled = null;
            Event.prototype.nodeRemoved = null;

            let $oneOfFields;

            $Object.defineProperty(Event.prototype, "event", {
                get: $util.oneOfGetter($oneOfFields = ["policyRevised", "policyDeleted", "identityAllocated", "endpointRegistered", "endpointRemoved", "nodeEnrolled", "nodeRemoved"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Event.create = function(properties) {
                return new Event(properties);
            };

            Event.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.policyRevised != null && $Object.hasOwnProperty.call(message, "policyRevised"))
                    $root.ringfence.v1.PolicyRevised.encode(message.policyRevised, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.policyDeleted != null && $Object.hasOwnProperty.call(message, "policyDeleted"))
                    $root.ringfence.v1.PolicyDeleted.encode(message.policyDeleted, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.identityAllocated != null && $Object.hasOwnProperty.call(message, "identityAllocated"))
                    $root.ringfence.v1.IdentityAllocated.encode(message.identityAllocated, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.endpointRegistered != null && $Object.hasOwnProperty.call(message, "endpointRegistered"))
                    $root.ringfence.v1.EndpointRegistered.encode(message.endpointRegistered, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.endpointRemoved != null && $Object.hasOwnProperty.call(message, "endpointRemoved"))
                    $root.ringfence.v1.EndpointRemoved.encode(message.endpointRemoved, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.nodeEnrolled != null && $Object.hasOwnProperty.call(message, "nodeEnrolled"))
                    $root.ringfence.v1.NodeEnrolled.encode(message.nodeEnrolled, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.nodeRemoved != null && $Object.hasOwnProperty.call(message, "nodeRemoved"))
                    $root.ringfence.v1.NodeRemoved.encode(message.nodeRemoved, writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Event.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.Event();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.policyRevised = $root.ringfence.v1.PolicyRevised.decode(reader, reader.size(), $undefined, _depth + 1, message.policyRevised);
                            message.event = "policyRevised";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.policyDeleted = $root.ringfence.v1.PolicyDeleted.decode(reader, reader.size(), $undefined, _depth + 1, message.policyDeleted);
                            message.event = "policyDeleted";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.identityAllocated = $root.ringfence.v1.IdentityAllocated.decode(reader, reader.size(), $undefined, _depth + 1, message.identityAllocated);
                            message.event = "identityAllocated";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.endpointRegistered = $root.ringfence.v1.EndpointRegistered.decode(reader, reader.size(), $undefined, _depth + 1, message.endpointRegistered);
                            message.event = "endpointRegistered";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.endpointRemoved = $root.ringfence.v1.EndpointRemoved.decode(reader, reader.size(), $undefined, _depth + 1, message.endpointRemoved);
                            message.event = "endpointRemoved";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.nodeEnrolled = $root.ringfence.v1.NodeEnrolled.decode(reader, reader.size(), $undefined, _depth + 1, message.nodeEnrolled);
                            message.event = "nodeEnrolled";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.nodeRemoved = $root.ringfence.v1.NodeRemoved.decode(reader, reader.size(), $undefined, _depth + 1, message.nodeRemoved);
                            message.event = "nodeRemoved";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Event.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.Event)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.Event: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.Event();
                if (object.policyRevised != null) {
                    if (!$util.isObject(object.policyRevised))
                        throw $TypeError(".ringfence.v1.Event.policyRevised: object expected");
                    message.policyRevised = $root.ringfence.v1.PolicyRevised.fromObject(object.policyRevised, _depth + 1);
                }
                if (object.policyDeleted != null) {
                    if (!$util.isObject(object.policyDeleted))
                        throw $TypeError(".ringfence.v1.Event.policyDeleted: object expected");
                    message.policyDeleted = $root.ringfence.v1.PolicyDeleted.fromObject(object.policyDeleted, _depth + 1);
                }
                if (object.identityAllocated != null) {
                    if (!$util.isObject(object.identityAllocated))
                        throw $TypeError(".ringfence.v1.Event.identityAllocated: object expected");
                    message.identityAllocated = $root.ringfence.v1.IdentityAllocated.fromObject(object.identityAllocated, _depth + 1);
                }
                if (object.endpointRegistered != null) {
                    if (!$util.isObject(object.endpointRegistered))
                        throw $TypeError(".ringfence.v1.Event.endpointRegistered: object expected");
                    message.endpointRegistered = $root.ringfence.v1.EndpointRegistered.fromObject(object.endpointRegistered, _depth + 1);
                }
                if (object.endpointRemoved != null) {
                    if (!$util.isObject(object.endpointRemoved))
                        throw $TypeError(".ringfence.v1.Event.endpointRemoved: object expected");
                    message.endpointRemoved = $root.ringfence.v1.EndpointRemoved.fromObject(object.endpointRemoved, _depth + 1);
                }
                if (object.nodeEnrolled != null) {
                    if (!$util.isObject(object.nodeEnrolled))
                        throw $TypeError(".ringfence.v1.Event.nodeEnrolled: object expected");
                    message.nodeEnrolled = $root.ringfence.v1.NodeEnrolled.fromObject(object.nodeEnrolled, _depth + 1);
                }
                if (object.nodeRemoved != null) {
                    if (!$util.isObject(object.nodeRemoved))
                        throw $TypeError(".ringfence.v1.Event.nodeRemoved: object expected");
                    message.nodeRemoved = $root.ringfence.v1.NodeRemoved.fromObject(object.nodeRemoved, _depth + 1);
                }
                return message;
            };

            Event.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.policyRevised != null && $Object.hasOwnProperty.call(message, "policyRevised")) {
                    object.policyRevised = $root.ringfence.v1.PolicyRevised.toObject(message.policyRevised, options, _depth + 1);
                    if (options.oneofs)
                        object.event = "policyRevised";
                }
                if (message.policyDeleted != null && $Object.hasOwnProperty.call(message, "policyDeleted")) {
                    object.policyDeleted = $root.ringfence.v1.PolicyDeleted.toObject(message.policyDeleted, options, _depth + 1);
                    if (options.oneofs)
                        object.event = "policyDeleted";
                }
                if (message.identityAllocated != null && $Object.hasOwnProperty.call(message, "identityAllocated")) {
                    object.identityAllocated = $root.ringfence.v1.IdentityAllocated.toObject(message.identityAllocated, options, _depth + 1);
                    if (options.oneofs)
                        object.event = "identityAllocated";
                }
                if (message.endpointRegistered != null && $Object.hasOwnProperty.call(message, "endpointRegistered")) {
                    object.endpointRegistered = $root.ringfence.v1.EndpointRegistered.toObject(message.endpointRegistered, options, _depth + 1);
                    if (options.oneofs)
                        object.event = "endpointRegistered";
                }
                if (message.endpointRemoved != null && $Object.hasOwnProperty.call(message, "endpointRemoved")) {
                    object.endpointRemoved = $root.ringfence.v1.EndpointRemoved.toObject(message.endpointRemoved, options, _depth + 1);
                    if (options.oneofs)
                        object.event = "endpointRemoved";
                }
                if (message.nodeEnrolled != null && $Object.hasOwnProperty.call(message, "nodeEnrolled")) {
                    object.nodeEnrolled = $root.ringfence.v1.NodeEnrolled.toObject(message.nodeEnrolled, options, _depth + 1);
                    if (options.oneofs)
                        object.event = "nodeEnrolled";
                }
                if (message.nodeRemoved != null && $Object.hasOwnProperty.call(message, "nodeRemoved")) {
                    object.nodeRemoved = $root.ringfence.v1.NodeRemoved.toObject(message.nodeRemoved, options, _depth + 1);
                    if (options.oneofs)
                        object.event = "nodeRemoved";
                }
                return object;
            };

            Event.prototype.toJSON = function() {
                return Event.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Event;
        })();

        v1.PolicyRevised = (function() {

            const PolicyRevised = function (properties) {
                this.rules = [];
                this.tests = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PolicyRevised.prototype.policyId = "";
            PolicyRevised.prototype.kind = "";
            PolicyRevised.prototype.source = "";
            PolicyRevised.prototype.rules = $util.emptyArray;
            PolicyRevised.prototype.tests = $util.emptyArray;
            PolicyRevised.prototype.cidrGroup = null;

            PolicyRevised.create = function(properties) {
                return new PolicyRevised(properties);
            };

            PolicyRevised.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.policyId != null && $Object.hasOwnProperty.call(message, "policyId") && message.policyId !== "")
                    writer.uint32(10).string(message.policyId);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(18).string(message.kind);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== "")
                    writer.uint32(26).string(message.source);
                if (message.rules != null && message.rules.length)
                    for (let i = 0; i < message.rules.length; ++i)
                        $root.ringfence.v1.Rule.encode(message.rules[i], writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.tests != null && message.tests.length)
                    for (let i = 0; i < message.tests.length; ++i)
                        $root.ringfence.v1.PolicyTest.encode(message.tests[i], writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.cidrGroup != null && $Object.hasOwnProperty.call(message, "cidrGroup"))
                    $root.ringfence.v1.CidrGroup.encode(message.cidrGroup, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PolicyRevised.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.PolicyRevised();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.policyId = value;
                            else
                                delete message.policyId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.source = value;
                            else
                                delete message.source;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.rules && message.rules.length))
                                message.rules = [];
                            message.rules.push($root.ringfence.v1.Rule.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.tests && message.tests.length))
                                message.tests = [];
                            message.tests.push($root.ringfence.v1.PolicyTest.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.cidrGroup = $root.ringfence.v1.CidrGroup.decode(reader, reader.size(), $undefined, _depth + 1, message.cidrGroup);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            PolicyRevised.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.PolicyRevised)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.PolicyRevised: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.PolicyRevised();
                if (object.policyId != null)
                    if (typeof object.policyId !== "string" || object.policyId.length)
                        message.policyId = $String(object.policyId);
                if (object.kind != null)
                    if (typeof object.kind !== "string" || object.kind.length)
                        message.kind = $String(object.kind);
                if (object.source != null)
                    if (typeof object.source !== "string" || object.source.length)
                        message.source = $String(object.source);
                if (object.rules) {
                    if (!$Array.isArray(object.rules))
                        throw $TypeError(".ringfence.v1.PolicyRevised.rules: array expected");
                    message.rules = $Array(object.rules.length);
                    for (let i = 0; i < object.rules.length; ++i) {
                        if (!$util.isObject(object.rules[i]))
                            throw $TypeError(".ringfence.v1.PolicyRevised.rules: object expected");
                        message.rules[i] = $root.ringfence.v1.Rule.fromObject(object.rules[i], _depth + 1);
                    }
                }
                if (object.tests) {
                    if (!$Array.isArray(object.tests))
                        throw $TypeError(".ringfence.v1.PolicyRevised.tests: array expected");
                    message.tests = $Array(object.tests.length);
                    for (let i = 0; i < object.tests.length; ++i) {
                        if (!$util.isObject(object.tests[i]))
                            throw $TypeError(".ringfence.v1.PolicyRevised.tests: object expected");
                        message.tests[i] = $root.ringfence.v1.PolicyTest.fromObject(object.tests[i], _depth + 1);
                    }
                }
                if (object.cidrGroup != null) {
                    if (!$util.isObject(object.cidrGroup))
                        throw $TypeError(".ringfence.v1.PolicyRevised.cidrGroup: object expected");
                    message.cidrGroup = $root.ringfence.v1.CidrGroup.fromObject(object.cidrGroup, _depth + 1);
                }
                return message;
            };

            PolicyRevised.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.rules = [];
                    object.tests = [];
                }
                if (options.defaults) {
                    object.policyId = "";
                    object.kind = "";
                    object.source = "";
                    object.cidrGroup = null;
                }
                if (message.policyId != null && $Object.hasOwnProperty.call(message, "policyId"))
                    object.policyId = message.policyId;
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = message.kind;
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    object.source = message.source;
                if (message.rules && message.rules.length) {
                    object.rules = $Array(message.rules.length);
                    for (let j = 0; j < message.rules.length; ++j)
                        object.rules[j] = $root.ringfence.v1.Rule.toObject(message.rules[j], options, _depth + 1);
                }
                if (message.tests && message.tests.length) {
                    object.tests = $Array(message.tests.length);
                    for (let j = 0; j < message.tests.length; ++j)
                        object.tests[j] = $root.ringfence.v1.PolicyTest.toObject(message.tests[j], options, _depth + 1);
                }
                if (message.cidrGroup != null && $Object.hasOwnProperty.call(message, "cidrGroup"))
                    object.cidrGroup = $root.ringfence.v1.CidrGroup.toObject(message.cidrGroup, options, _depth + 1);
                return object;
            };

            PolicyRevised.prototype.toJSON = function() {
                return PolicyRevised.toObject(this, $protobuf.util.toJSONOptions);
            };

            return PolicyRevised;
        })();

        v1.PolicyDeleted = (function() {

            const PolicyDeleted = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PolicyDeleted.prototype.policyId = "";

            PolicyDeleted.create = function(properties) {
                return new PolicyDeleted(properties);
            };

            PolicyDeleted.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.policyId != null && $Object.hasOwnProperty.call(message, "policyId") && message.policyId !== "")
                    writer.uint32(10).string(message.policyId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PolicyDeleted.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.PolicyDeleted();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.policyId = value;
                            else
                                delete message.policyId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            PolicyDeleted.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.PolicyDeleted)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.PolicyDeleted: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.PolicyDeleted();
                if (object.policyId != null)
                    if (typeof object.policyId !== "string" || object.policyId.length)
                        message.policyId = $String(object.policyId);
                return message;
            };

            PolicyDeleted.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.policyId = "";
                if (message.policyId != null && $Object.hasOwnProperty.call(message, "policyId"))
                    object.policyId = message.policyId;
                return object;
            };

            PolicyDeleted.prototype.toJSON = function() {
                return PolicyDeleted.toObject(this, $protobuf.util.toJSONOptions);
            };

            return PolicyDeleted;
        })();

        v1.IdentityAllocated = (function() {

            const IdentityAllocated = function (properties) {
                this.labels = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            IdentityAllocated.prototype.identity = 0;
            IdentityAllocated.prototype.labels = $util.emptyArray;

            IdentityAllocated.create = function(properties) {
                return new IdentityAllocated(properties);
            };

            IdentityAllocated.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.identity != null && $Object.hasOwnProperty.call(message, "identity") && message.identity !== 0)
                    writer.uint32(8).uint32(message.identity);
                if (message.labels != null && message.labels.length)
                    for (let i = 0; i < message.labels.length; ++i)
                        writer.uint32(18).string(message.labels[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            IdentityAllocated.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.IdentityAllocated();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.identity = value;
                            else
                                delete message.identity;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.labels && message.labels.length))
                                message.labels = [];
                            message.labels.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            IdentityAllocated.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.IdentityAllocated)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.IdentityAllocated: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.IdentityAllocated();
                if (object.identity != null)
                    if ($Number(object.identity) !== 0)
                        message.identity = object.identity >>> 0;
                if (object.labels) {
                    if (!$Array.isArray(object.labels))
                        throw $TypeError(".ringfence.v1.IdentityAllocated.labels: array expected");
                    message.labels = $Array(object.labels.length);
                    for (let i = 0; i < object.labels.length; ++i)
                        message.labels[i] = $String(object.labels[i]);
                }
                return message;
            };

            IdentityAllocated.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.labels = [];
                if (options.defaults)
                    object.identity = 0;
                if (message.identity != null && $Object.hasOwnProperty.call(message, "identity"))
                    object.identity = message.identity;
                if (message.labels && message.labels.length) {
                    object.labels = $Array(message.labels.length);
                    for (let j = 0; j < message.labels.length; ++j)
                        object.labels[j] = message.labels[j];
                }
                return object;
            };

            IdentityAllocated.prototype.toJSON = function() {
                return IdentityAllocated.toObject(this, $protobuf.util.toJSONOptions);
            };

            return IdentityAllocated;
        })();

        v1.EndpointRegistered = (function() {

            const EndpointRegistered = function (properties) {
                this.addresses = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            EndpointRegistered.prototype.cluster = "";
            EndpointRegistered.prototype.node = "";
            EndpointRegistered.prototype.endpoint = "";
            EndpointRegistered.prototype.identity = 0;
            EndpointRegistered.prototype.addresses = $util.emptyArray;

            EndpointRegistered.create = function(properties) {
                return new EndpointRegistered(properties);
            };

            EndpointRegistered.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.cluster != null && $Object.hasOwnProperty.call(message, "cluster") && message.cluster !== "")
                    writer.uint32(10).string(message.cluster);
                if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== "")
                    writer.uint32(18).string(message.node);
                if (message.endpoint != null && $Object.hasOwnProperty.call(message, "endpoint") && message.endpoint !== "")
                    writer.uint32(26).string(message.endpoint);
                if (message.identity != null && $Object.hasOwnProperty.call(message, "identity") && message.identity !== 0)
                    writer.uint32(32).uint32(message.identity);
                if (message.addresses != null && message.addresses.length)
                    for (let i = 0; i < message.addresses.length; ++i)
                        writer.uint32(42).string(message.addresses[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            EndpointRegistered.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.EndpointRegistered();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.cluster = value;
                            else
                                delete message.cluster;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.node = value;
                            else
                                delete message.node;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.endpoint = value;
                            else
                                delete message.endpoint;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.identity = value;
                            else
                                delete message.identity;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.addresses && message.addresses.length))
                                message.addresses = [];
                            message.addresses.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            EndpointRegistered.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.EndpointRegistered)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.EndpointRegistered: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.EndpointRegistered();
                if (object.cluster != null)
                    if (typeof object.cluster !== "string" || object.cluster.length)
                        message.cluster = $String(object.cluster);
                if (object.node != null)
                    if (typeof object.node !== "string" || object.node.length)
                        message.node = $String(object.node);
                if (object.endpoint != null)
                    if (typeof object.endpoint !== "string" || object.endpoint.length)
                        message.endpoint = $String(object.endpoint);
                if (object.identity != null)
                    if ($Number(object.identity) !== 0)
                        message.identity = object.identity >>> 0;
                if (object.addresses) {
                    if (!$Array.isArray(object.addresses))
                        throw $TypeError(".ringfence.v1.EndpointRegistered.addresses: array expected");
                    message.addresses = $Array(object.addresses.length);
                    for (let i = 0; i < object.addresses.length; ++i)
                        message.addresses[i] = $String(object.addresses[i]);
                }
                return message;
            };

            EndpointRegistered.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.addresses = [];
                if (options.defaults) {
                    object.cluster = "";
                    object.node = "";
                    object.endpoint = "";
                    object.identity = 0;
                }
                if (message.cluster != null && $Object.hasOwnProperty.call(message, "cluster"))
                    object.cluster = message.cluster;
                if (message.node != null && $Object.hasOwnProperty.call(message, "node"))
                    object.node = message.node;
                if (message.endpoint != null && $Object.hasOwnProperty.call(message, "endpoint"))
                    object.endpoint = message.endpoint;
                if (message.identity != null && $Object.hasOwnProperty.call(message, "identity"))
                    object.identity = message.identity;
                if (message.addresses && message.addresses.length) {
                    object.addresses = $Array(message.addresses.length);
                    for (let j = 0; j < message.addresses.length; ++j)
                        object.addresses[j] = message.addresses[j];
                }
                return object;
            };

            EndpointRegistered.prototype.toJSON = function() {
                return EndpointRegistered.toObject(this, $protobuf.util.toJSONOptions);
            };

            return EndpointRegistered;
        })();

        v1.EndpointRemoved = (function() {

            const EndpointRemoved = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            EndpointRemoved.prototype.cluster = "";
            EndpointRemoved.prototype.node = "";
            EndpointRemoved.prototype.endpoint = "";

            EndpointRemoved.create = function(properties) {
                return new EndpointRemoved(properties);
            };

            EndpointRemoved.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.cluster != null && $Object.hasOwnProperty.call(message, "cluster") && message.cluster !== "")
                    writer.uint32(10).string(message.cluster);
                if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== "")
                    writer.uint32(18).string(message.node);
                if (message.endpoint != null && $Object.hasOwnProperty.call(message, "endpoint") && message.endpoint !== "")
                    writer.uint32(26).string(message.endpoint);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            EndpointRemoved.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.EndpointRemoved();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.cluster = value;
                            else
                                delete message.cluster;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.node = value;
                            else
                                delete message.node;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.endpoint = value;
                            else
                                delete message.endpoint;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            EndpointRemoved.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.EndpointRemoved)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.EndpointRemoved: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.EndpointRemoved();
                if (object.cluster != null)
                    if (typeof object.cluster !== "string" || object.cluster.length)
                        message.cluster = $String(object.cluster);
                if (object.node != null)
                    if (typeof object.node !== "string" || object.node.length)
                        message.node = $String(object.node);
                if (object.endpoint != null)
                    if (typeof object.endpoint !== "string" || object.endpoint.length)
                        message.endpoint = $String(object.endpoint);
                return message;
            };

            EndpointRemoved.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.cluster = "";
                    object.node = "";
                    object.endpoint = "";
                }
                if (message.cluster != null && $Object.hasOwnProperty.call(message, "cluster"))
                    object.cluster = message.cluster;
                if (message.node != null && $Object.hasOwnProperty.call(message, "node"))
                    object.node = message.node;
                if (message.endpoint != null && $Object.hasOwnProperty.call(message, "endpoint"))
                    object.endpoint = message.endpoint;
                return object;
            };

            EndpointRemoved.prototype.toJSON = function() {
                return EndpointRemoved.toObject(this, $protobuf.util.toJSONOptions);
            };

            return EndpointRemoved;
        })();

        v1.NodeEnrolled = (function() {

            const NodeEnrolled = function (properties) {
                this.addresses = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            NodeEnrolled.prototype.cluster = "";
            NodeEnrolled.prototype.node = "";
            NodeEnrolled.prototype.addresses = $util.emptyArray;

            NodeEnrolled.create = function(properties) {
                return new NodeEnrolled(properties);
            };

            NodeEnrolled.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.cluster != null && $Object.hasOwnProperty.call(message, "cluster") && message.cluster !== "")
                    writer.uint32(10).string(message.cluster);
                if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== "")
                    writer.uint32(18).string(message.node);
                if (message.addresses != null && message.addresses.length)
                    for (let i = 0; i < message.addresses.length; ++i)
                        writer.uint32(26).string(message.addresses[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            NodeEnrolled.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.NodeEnrolled();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.cluster = value;
                            else
                                delete message.cluster;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.node = value;
                            else
                                delete message.node;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.addresses && message.addresses.length))
                                message.addresses = [];
                            message.addresses.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            NodeEnrolled.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.NodeEnrolled)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.NodeEnrolled: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.NodeEnrolled();
                if (object.cluster != null)
                    if (typeof object.cluster !== "string" || object.cluster.length)
                        message.cluster = $String(object.cluster);
                if (object.node != null)
                    if (typeof object.node !== "string" || object.node.length)
                        message.node = $String(object.node);
                if (object.addresses) {
                    if (!$Array.isArray(object.addresses))
                        throw $TypeError(".ringfence.v1.NodeEnrolled.addresses: array expected");
                    message.addresses = $Array(object.addresses.length);
                    for (let i = 0; i < object.addresses.length; ++i)
                        message.addresses[i] = $String(object.addresses[i]);
                }
                return message;
            };

            NodeEnrolled.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.addresses = [];
                if (options.defaults) {
                    object.cluster = "";
                    object.node = "";
                }
                if (message.cluster != null && $Object.hasOwnProperty.call(message, "cluster"))
                    object.cluster = message.cluster;
                if (message.node != null && $Object.hasOwnProperty.call(message, "node"))
                    object.node = message.node;
                if (message.addresses && message.addresses.length) {
                    object.addresses = $Array(message.addresses.length);
                    for (let j = 0; j < message.addresses.length; ++j)
                        object.addresses[j] = message.addresses[j];
                }
                return object;
            };

            NodeEnrolled.prototype.toJSON = function() {
                return NodeEnrolled.toObject(this, $protobuf.util.toJSONOptions);
            };

            return NodeEnrolled;
        })();

        v1.NodeRemoved = (function() {

            const NodeRemoved = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            NodeRemoved.prototype.cluster = "";
            NodeRemoved.prototype.node = "";

            NodeRemoved.create = function(properties) {
                return new NodeRemoved(properties);
            };

            NodeRemoved.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.cluster != null && $Object.hasOwnProperty.call(message, "cluster") && message.cluster !== "")
                    writer.uint32(10).string(message.cluster);
                if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== "")
                    writer.uint32(18).string(message.node);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            NodeRemoved.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.NodeRemoved();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.cluster = value;
                            else
                                delete message.cluster;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.node = value;
                            else
                                delete message.node;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            NodeRemoved.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.NodeRemoved)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.NodeRemoved: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.NodeRemoved();
                if (object.cluster != null)
                    if (typeof object.cluster !== "string" || object.cluster.length)
                        message.cluster = $String(object.cluster);
                if (object.node != null)
                    if (typeof object.node !== "string" || object.node.length)
                        message.node = $String(object.node);
                return message;
            };

            NodeRemoved.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.cluster = "";
                    object.node = "";
                }
                if (message.cluster != null && $Object.hasOwnProperty.call(message, "cluster"))
                    object.cluster = message.cluster;
                if (message.node != null && $Object.hasOwnProperty.call(message, "node"))
                    object.node = message.node;
                return object;
            };

            NodeRemoved.prototype.toJSON = function() {
                return NodeRemoved.toObject(this, $protobuf.util.toJSONOptions);
            };

            return NodeRemoved;
        })();

        v1.LabelSet = (function() {

            const LabelSet = function (properties) {
                this.labels = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            LabelSet.prototype.labels = $util.emptyArray;

            LabelSet.create = function(properties) {
                return new LabelSet(properties);
            };

            LabelSet.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.labels != null && message.labels.length)
                    for (let i = 0; i < message.labels.length; ++i)
                        writer.uint32(10).string(message.labels[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            LabelSet.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.LabelSet();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.labels && message.labels.length))
                                message.labels = [];
                            message.labels.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            LabelSet.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.LabelSet)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.LabelSet: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.LabelSet();
                if (object.labels) {
                    if (!$Array.isArray(object.labels))
                        throw $TypeError(".ringfence.v1.LabelSet.labels: array expected");
                    message.labels = $Array(object.labels.length);
                    for (let i = 0; i < object.labels.length; ++i)
                        message.labels[i] = $String(object.labels[i]);
                }
                return message;
            };

            LabelSet.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.labels = [];
                if (message.labels && message.labels.length) {
                    object.labels = $Array(message.labels.length);
                    for (let j = 0; j < message.labels.length; ++j)
                        object.labels[j] = message.labels[j];
                }
                return object;
            };

            LabelSet.prototype.toJSON = function() {
                return LabelSet.toObject(this, $protobuf.util.toJSONOptions);
            };

            return LabelSet;
        })();

        v1.TestParty = (function() {

            const TestParty = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            TestParty.prototype.endpoint = null;
            TestParty.prototype.entity = null;
            TestParty.prototype.address = null;

            let $oneOfFields;

            $Object.defineProperty(TestParty.prototype, "party", {
                get: $util.oneOfGetter($oneOfFields = ["endpoint", "entity", "address"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            TestParty.create = function(properties) {
                return new TestParty(properties);
            };

            TestParty.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.endpoint != null && $Object.hasOwnProperty.call(message, "endpoint"))
                    $root.ringfence.v1.LabelSet.encode(message.endpoint, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.entity != null && $Object.hasOwnProperty.call(message, "entity"))
                    writer.uint32(18).string(message.entity);
                if (message.address != null && $Object.hasOwnProperty.call(message, "address"))
                    writer.uint32(26).string(message.address);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            TestParty.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.TestParty();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.endpoint = $root.ringfence.v1.LabelSet.decode(reader, reader.size(), $undefined, _depth + 1, message.endpoint);
                            message.party = "endpoint";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.entity = reader.stringVerify();
                            message.party = "entity";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.address = reader.stringVerify();
                            message.party = "address";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            TestParty.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.TestParty)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.TestParty: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.TestParty();
                if (object.endpoint != null) {
                    if (!$util.isObject(object.endpoint))
                        throw $TypeError(".ringfence.v1.TestParty.endpoint: object expected");
                    message.endpoint = $root.ringfence.v1.LabelSet.fromObject(object.endpoint, _depth + 1);
                }
                if (object.entity != null)
                    message.entity = $String(object.entity);
                if (object.address != null)
                    message.address = $String(object.address);
                return message;
            };

            TestParty.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.endpoint != null && $Object.hasOwnProperty.call(message, "endpoint")) {
                    object.endpoint = $root.ringfence.v1.LabelSet.toObject(message.endpoint, options, _depth + 1);
                    if (options.oneofs)
                        object.party = "endpoint";
                }
                if (message.entity != null && $Object.hasOwnProperty.call(message, "entity")) {
                    object.entity = message.entity;
                    if (options.oneofs)
                        object.party = "entity";
                }
                if (message.address != null && $Object.hasOwnProperty.call(message, "address")) {
                    object.address = message.address;
                    if (options.oneofs)
                        object.party = "address";
                }
                return object;
            };

            TestParty.prototype.toJSON = function() {
                return TestParty.toObject(this, $protobuf.util.toJSONOptions);
            };

            return TestParty;
        })();

        v1.TestVerdict = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "TEST_VERDICT_UNSPECIFIED"] = 0;
            values[valuesById[1] = "TEST_VERDICT_ALLOW"] = 1;
            values[valuesById[2] = "TEST_VERDICT_DENY"] = 2;
            values[valuesById[3] = "TEST_VERDICT_REDIRECT"] = 3;
            return values;
        })();

        v1.PolicyTest = (function() {

            const PolicyTest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PolicyTest.prototype.id = "";
            PolicyTest.prototype.from = null;
            PolicyTest.prototype.to = null;
            PolicyTest.prototype.protocol = 0;
            PolicyTest.prototype.port = 0;
            PolicyTest.prototype.direction = 0;
            PolicyTest.prototype.request = null;
            PolicyTest.prototype.expect = 0;

            PolicyTest.create = function(properties) {
                return new PolicyTest(properties);
            };

            PolicyTest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(10).string(message.id);
                if (message.from != null && $Object.hasOwnProperty.call(message, "from"))
                    $root.ringfence.v1.TestParty.encode(message.from, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.to != null && $Object.hasOwnProperty.call(message, "to"))
                    $root.ringfence.v1.TestParty.encode(message.to, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.protocol != null && $Object.hasOwnProperty.call(message, "protocol") && message.protocol !== 0)
                    writer.uint32(32).uint32(message.protocol);
                if (message.port != null && $Object.hasOwnProperty.call(message, "port") && message.port !== 0)
                    writer.uint32(40).uint32(message.port);
                if (message.direction != null && $Object.hasOwnProperty.call(message, "direction") && message.direction !== 0)
                    writer.uint32(48).int32(message.direction);
                if (message.request != null && $Object.hasOwnProperty.call(message, "request"))
                    $root.ringfence.v1.TestRequest.encode(message.request, writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.expect != null && $Object.hasOwnProperty.call(message, "expect") && message.expect !== 0)
                    writer.uint32(64).int32(message.expect);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PolicyTest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.PolicyTest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.from = $root.ringfence.v1.TestParty.decode(reader, reader.size(), $undefined, _depth + 1, message.from);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.to = $root.ringfence.v1.TestParty.decode(reader, reader.size(), $undefined, _depth + 1, message.to);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.protocol = value;
                            else
                                delete message.protocol;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.port = value;
                            else
                                delete message.port;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.direction = value;
                            else
                                delete message.direction;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.request = $root.ringfence.v1.TestRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.request);
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.expect = value;
                            else
                                delete message.expect;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            PolicyTest.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.PolicyTest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.PolicyTest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.PolicyTest();
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                if (object.from != null) {
                    if (!$util.isObject(object.from))
                        throw $TypeError(".ringfence.v1.PolicyTest.from: object expected");
                    message.from = $root.ringfence.v1.TestParty.fromObject(object.from, _depth + 1);
                }
                if (object.to != null) {
                    if (!$util.isObject(object.to))
                        throw $TypeError(".ringfence.v1.PolicyTest.to: object expected");
                    message.to = $root.ringfence.v1.TestParty.fromObject(object.to, _depth + 1);
                }
                if (object.protocol != null)
                    if ($Number(object.protocol) !== 0)
                        message.protocol = object.protocol >>> 0;
                if (object.port != null)
                    if ($Number(object.port) !== 0)
                        message.port = object.port >>> 0;
                if (object.direction !== 0 && (typeof object.direction !== "string" || $root.ringfence.v1.Direction[object.direction] !== 0))
                    switch (object.direction) {
                    case "DIRECTION_UNSPECIFIED":
                    case 0:
                        message.direction = 0;
                        break;
                    case "DIRECTION_INGRESS":
                    case 1:
                        message.direction = 1;
                        break;
                    case "DIRECTION_EGRESS":
                    case 2:
                        message.direction = 2;
                        break;
                    default:
                        if (typeof object.direction === "number" && (object.direction | 0) === object.direction)
                            message.direction = object.direction;
                    }
                if (object.request != null) {
                    if (!$util.isObject(object.request))
                        throw $TypeError(".ringfence.v1.PolicyTest.request: object expected");
                    message.request = $root.ringfence.v1.TestRequest.fromObject(object.request, _depth + 1);
                }
                if (object.expect !== 0 && (typeof object.expect !== "string" || $root.ringfence.v1.TestVerdict[object.expect] !== 0))
                    switch (object.expect) {
                    case "TEST_VERDICT_UNSPECIFIED":
                    case 0:
                        message.expect = 0;
                        break;
                    case "TEST_VERDICT_ALLOW":
                    case 1:
                        message.expect = 1;
                        break;
                    case "TEST_VERDICT_DENY":
                    case 2:
                        message.expect = 2;
                        break;
                    case "TEST_VERDICT_REDIRECT":
                    case 3:
                        message.expect = 3;
                        break;
                    default:
                        if (typeof object.expect === "number" && (object.expect | 0) === object.expect)
                            message.expect = object.expect;
                    }
                return message;
            };

            PolicyTest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.id = "";
                    object.from = null;
                    object.to = null;
                    object.protocol = 0;
                    object.port = 0;
                    object.direction = options.enums === $String ? "DIRECTION_UNSPECIFIED" : 0;
                    object.request = null;
                    object.expect = options.enums === $String ? "TEST_VERDICT_UNSPECIFIED" : 0;
                }
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.from != null && $Object.hasOwnProperty.call(message, "from"))
                    object.from = $root.ringfence.v1.TestParty.toObject(message.from, options, _depth + 1);
                if (message.to != null && $Object.hasOwnProperty.call(message, "to"))
                    object.to = $root.ringfence.v1.TestParty.toObject(message.to, options, _depth + 1);
                if (message.protocol != null && $Object.hasOwnProperty.call(message, "protocol"))
                    object.protocol = message.protocol;
                if (message.port != null && $Object.hasOwnProperty.call(message, "port"))
                    object.port = message.port;
                if (message.direction != null && $Object.hasOwnProperty.call(message, "direction"))
                    object.direction = options.enums === $String ? $root.ringfence.v1.Direction[message.direction] === $undefined ? message.direction : $root.ringfence.v1.Direction[message.direction] : message.direction;
                if (message.request != null && $Object.hasOwnProperty.call(message, "request"))
                    object.request = $root.ringfence.v1.TestRequest.toObject(message.request, options, _depth + 1);
                if (message.expect != null && $Object.hasOwnProperty.call(message, "expect"))
                    object.expect = options.enums === $String ? $root.ringfence.v1.TestVerdict[message.expect] === $undefined ? message.expect : $root.ringfence.v1.TestVerdict[message.expect] : message.expect;
                return object;
            };

            PolicyTest.prototype.toJSON = function() {
                return PolicyTest.toObject(this, $protobuf.util.toJSONOptions);
            };

            return PolicyTest;
        })();

        v1.TestRequest = (function() {

            const TestRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            TestRequest.prototype.http = null;
            TestRequest.prototype.dnsName = null;
            TestRequest.prototype.serverName = null;
            TestRequest.prototype.kafka = null;
            TestRequest.prototype.other = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(TestRequest.prototype, "_dnsName", {
                get: $util.oneOfGetter($oneOfFields = ["dnsName"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(TestRequest.prototype, "_serverName", {
                get: $util.oneOfGetter($oneOfFields = ["serverName"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            TestRequest.create = function(properties) {
                return new TestRequest(properties);
            };

            TestRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.http != null && $Object.hasOwnProperty.call(message, "http"))
                    $root.ringfence.v1.HttpRequest.encode(message.http, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.dnsName != null && $Object.hasOwnProperty.call(message, "dnsName"))
                    writer.uint32(18).string(message.dnsName);
                if (message.serverName != null && $Object.hasOwnProperty.call(message, "serverName"))
                    writer.uint32(26).string(message.serverName);
                if (message.kafka != null && $Object.hasOwnProperty.call(message, "kafka"))
                    $root.ringfence.v1.TextFields.encode(message.kafka, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.other != null && $Object.hasOwnProperty.call(message, "other"))
                    $root.ringfence.v1.OtherRequest.encode(message.other, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            TestRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.TestRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.http = $root.ringfence.v1.HttpRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.http);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.dnsName = reader.stringVerify();
                            message._dnsName = "dnsName";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.serverName = reader.stringVerify();
                            message._serverName = "serverName";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.kafka = $root.ringfence.v1.TextFields.decode(reader, reader.size(), $undefined, _depth + 1, message.kafka);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.other = $root.ringfence.v1.OtherRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.other);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            TestRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.TestRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.TestRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.TestRequest();
                if (object.http != null) {
                    if (!$util.isObject(object.http))
                        throw $TypeError(".ringfence.v1.TestRequest.http: object expected");
                    message.http = $root.ringfence.v1.HttpRequest.fromObject(object.http, _depth + 1);
                }
                if (object.dnsName != null)
                    message.dnsName = $String(object.dnsName);
                if (object.serverName != null)
                    message.serverName = $String(object.serverName);
                if (object.kafka != null) {
                    if (!$util.isObject(object.kafka))
                        throw $TypeError(".ringfence.v1.TestRequest.kafka: object expected");
                    message.kafka = $root.ringfence.v1.TextFields.fromObject(object.kafka, _depth + 1);
                }
                if (object.other != null) {
                    if (!$util.isObject(object.other))
                        throw $TypeError(".ringfence.v1.TestRequest.other: object expected");
                    message.other = $root.ringfence.v1.OtherRequest.fromObject(object.other, _depth + 1);
                }
                return message;
            };

            TestRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.http = null;
                    object.kafka = null;
                    object.other = null;
                }
                if (message.http != null && $Object.hasOwnProperty.call(message, "http"))
                    object.http = $root.ringfence.v1.HttpRequest.toObject(message.http, options, _depth + 1);
                if (message.dnsName != null && $Object.hasOwnProperty.call(message, "dnsName"))
                    object.dnsName = message.dnsName;
                if (message.serverName != null && $Object.hasOwnProperty.call(message, "serverName"))
                    object.serverName = message.serverName;
                if (message.kafka != null && $Object.hasOwnProperty.call(message, "kafka"))
                    object.kafka = $root.ringfence.v1.TextFields.toObject(message.kafka, options, _depth + 1);
                if (message.other != null && $Object.hasOwnProperty.call(message, "other"))
                    object.other = $root.ringfence.v1.OtherRequest.toObject(message.other, options, _depth + 1);
                return object;
            };

            TestRequest.prototype.toJSON = function() {
                return TestRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            return TestRequest;
        })();

        v1.HttpRequest = (function() {

            const HttpRequest = function (properties) {
                this.headers = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            HttpRequest.prototype.method = "";
            HttpRequest.prototype.path = "";
            HttpRequest.prototype.host = null;
            HttpRequest.prototype.headers = $util.emptyObject;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(HttpRequest.prototype, "_host", {
                get: $util.oneOfGetter($oneOfFields = ["host"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            HttpRequest.create = function(properties) {
                return new HttpRequest(properties);
            };

            HttpRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.method != null && $Object.hasOwnProperty.call(message, "method") && message.method !== "")
                    writer.uint32(10).string(message.method);
                if (message.path != null && $Object.hasOwnProperty.call(message, "path") && message.path !== "")
                    writer.uint32(18).string(message.path);
                if (message.host != null && $Object.hasOwnProperty.call(message, "host"))
                    writer.uint32(26).string(message.host);
                if (message.headers != null && $Object.hasOwnProperty.call(message, "headers"))
                    for (let keys = $Object.keys(message.headers), i = 0; i < keys.length; ++i)
                        writer.uint32(34).fork().uint32(10).string(keys[i]).uint32(18).string(message.headers[keys[i]]).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            HttpRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.HttpRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.method = value;
                            else
                                delete message.method;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.path = value;
                            else
                                delete message.path;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.host = reader.stringVerify();
                            message._host = "host";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (message.headers === $util.emptyObject)
                                message.headers = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = "";
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = reader.stringVerify();
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.headers, key);
                            message.headers[key] = value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            HttpRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.HttpRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.HttpRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.HttpRequest();
                if (object.method != null)
                    if (typeof object.method !== "string" || object.method.length)
                        message.method = $String(object.method);
                if (object.path != null)
                    if (typeof object.path !== "string" || object.path.length)
                        message.path = $String(object.path);
                if (object.host != null)
                    message.host = $String(object.host);
                if (object.headers) {
                    if (!$util.isObject(object.headers))
                        throw $TypeError(".ringfence.v1.HttpRequest.headers: object expected");
                    message.headers = {};
                    for (let keys = $Object.keys(object.headers), i = 0; i < keys.length; ++i) {
                        if (keys[i] === "__proto__")
                            $util.makeProp(message.headers, keys[i]);
                        message.headers[keys[i]] = $String(object.headers[keys[i]]);
                    }
                }
                return message;
            };

            HttpRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.objects || options.defaults)
                    object.headers = {};
                if (options.defaults) {
                    object.method = "";
                    object.path = "";
                }
                if (message.method != null && $Object.hasOwnProperty.call(message, "method"))
                    object.method = message.method;
                if (message.path != null && $Object.hasOwnProperty.call(message, "path"))
                    object.path = message.path;
                if (message.host != null && $Object.hasOwnProperty.call(message, "host"))
                    object.host = message.host;
                let keys2;
                if (message.headers && (keys2 = $Object.keys(message.headers)).length) {
                    object.headers = {};
                    for (let j = 0; j < keys2.length; ++j) {
                        if (keys2[j] === "__proto__")
                            $util.makeProp(object.headers, keys2[j]);
                        object.headers[keys2[j]] = message.headers[keys2[j]];
                    }
                }
                return object;
            };

            HttpRequest.prototype.toJSON = function() {
                return HttpRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            return HttpRequest;
        })();

        v1.OtherRequest = (function() {

            const OtherRequest = function (properties) {
                this.fields = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            OtherRequest.prototype.protocol = "";
            OtherRequest.prototype.fields = $util.emptyObject;

            OtherRequest.create = function(properties) {
                return new OtherRequest(properties);
            };

            OtherRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.protocol != null && $Object.hasOwnProperty.call(message, "protocol") && message.protocol !== "")
                    writer.uint32(10).string(message.protocol);
                if (message.fields != null && $Object.hasOwnProperty.call(message, "fields"))
                    for (let keys = $Object.keys(message.fields), i = 0; i < keys.length; ++i)
                        writer.uint32(18).fork().uint32(10).string(keys[i]).uint32(18).string(message.fields[keys[i]]).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            OtherRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.OtherRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.protocol = value;
                            else
                                delete message.protocol;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (message.fields === $util.emptyObject)
                                message.fields = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = "";
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = reader.stringVerify();
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.fields, key);
                            message.fields[key] = value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            OtherRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.OtherRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.OtherRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.OtherRequest();
                if (object.protocol != null)
                    if (typeof object.protocol !== "string" || object.protocol.length)
                        message.protocol = $String(object.protocol);
                if (object.fields) {
                    if (!$util.isObject(object.fields))
                        throw $TypeError(".ringfence.v1.OtherRequest.fields: object expected");
                    message.fields = {};
                    for (let keys = $Object.keys(object.fields), i = 0; i < keys.length; ++i) {
                        if (keys[i] === "__proto__")
                            $util.makeProp(message.fields, keys[i]);
                        message.fields[keys[i]] = $String(object.fields[keys[i]]);
                    }
                }
                return message;
            };

            OtherRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.objects || options.defaults)
                    object.fields = {};
                if (options.defaults)
                    object.protocol = "";
                if (message.protocol != null && $Object.hasOwnProperty.call(message, "protocol"))
                    object.protocol = message.protocol;
                let keys2;
                if (message.fields && (keys2 = $Object.keys(message.fields)).length) {
                    object.fields = {};
                    for (let j = 0; j < keys2.length; ++j) {
                        if (keys2[j] === "__proto__")
                            $util.makeProp(object.fields, keys2[j]);
                        object.fields[keys2[j]] = message.fields[keys2[j]];
                    }
                }
                return object;
            };

            OtherRequest.prototype.toJSON = function() {
                return OtherRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            return OtherRequest;
        })();

        v1.Redirect = (function() {

            const Redirect = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Redirect.prototype.http = null;
            Redirect.prototype.dns = null;
            Redirect.prototype.kafka = null;
            Redirect.prototype.other = null;
            Redirect.prototype.serverNames = null;
            Redirect.prototype.terminatingTls = null;
            Redirect.prototype.originatingTls = null;
            Redirect.prototype.listener = null;

            let $oneOfFields;

            $Object.defineProperty(Redirect.prototype, "l7", {
                get: $util.oneOfGetter($oneOfFields = ["http", "dns", "kafka", "other"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Redirect.create = function(properties) {
                return new Redirect(properties);
            };

            Redirect.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.http != null && $Object.hasOwnProperty.call(message, "http"))
                    $root.ringfence.v1.HttpRules.encode(message.http, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.dns != null && $Object.hasOwnProperty.call(message, "dns"))
                    $root.ringfence.v1.DnsRules.encode(message.dns, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.kafka != null && $Object.hasOwnProperty.call(message, "kafka"))
                    $root.ringfence.v1.KafkaRules.encode(message.kafka, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.other != null && $Object.hasOwnProperty.call(message, "other"))
                    $root.ringfence.v1.OtherRules.encode(message.other, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.serverNames != null && $Object.hasOwnProperty.call(message, "serverNames"))
                    $root.ringfence.v1.TextList.encode(message.serverNames, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.terminatingTls != null && $Object.hasOwnProperty.call(message, "terminatingTls"))
                    $root.ringfence.v1.TlsContext.encode(message.terminatingTls, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.originatingTls != null && $Object.hasOwnProperty.call(message, "originatingTls"))
                    $root.ringfence.v1.TlsContext.encode(message.originatingTls, writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.listener != null && $Object.hasOwnProperty.call(message, "listener"))
                    $root.ringfence.v1.ProxyListener.encode(message.listener, writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Redirect.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.Redirect();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.http = $root.ringfence.v1.HttpRules.decode(reader, reader.size(), $undefined, _depth + 1, message.http);
                            message.l7 = "http";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.dns = $root.ringfence.v1.DnsRules.decode(reader, reader.size(), $undefined, _depth + 1, message.dns);
                            message.l7 = "dns";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.kafka = $root.ringfence.v1.KafkaRules.decode(reader, reader.size(), $undefined, _depth + 1, message.kafka);
                            message.l7 = "kafka";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.other = $root.ringfence.v1.OtherRules.decode(reader, reader.size(), $undefined, _depth + 1, message.other);
                            message.l7 = "other";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.serverNames = $root.ringfence.v1.TextList.decode(reader, reader.size(), $undefined, _depth + 1, message.serverNames);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.terminatingTls = $root.ringfence.v1.TlsContext.decode(reader, reader.size(), $undefined, _depth + 1, message.terminatingTls);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.originatingTls = $root.ringfence.v1.TlsContext.decode(reader, reader.size(), $undefined, _depth + 1, message.originatingTls);
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.listener = $root.ringfence.v1.ProxyListener.decode(reader, reader.size(), $undefined, _depth + 1, message.listener);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Redirect.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.Redirect)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.Redirect: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.Redirect();
                if (object.http != null) {
                    if (!$util.isObject(object.http))
                        throw $TypeError(".ringfence.v1.Redirect.http: object expected");
                    message.http = $root.ringfence.v1.HttpRules.fromObject(object.http, _depth + 1);
                }
                if (object.dns != null) {
                    if (!$util.isObject(object.dns))
                        throw $TypeError(".ringfence.v1.Redirect.dns: object expected");
                    message.dns = $root.ringfence.v1.DnsRules.fromObject(object.dns, _depth + 1);
                }
                if (object.kafka != null) {
                    if (!$util.isObject(object.kafka))
                        throw $TypeError(".ringfence.v1.Redirect.kafka: object expected");
                    message.kafka = $root.ringfence.v1.KafkaRules.fromObject(object.kafka, _depth + 1);
                }
                if (object.other != null) {
                    if (!$util.isObject(object.other))
                        throw $TypeError(".ringfence.v1.Redirect.other: object expected");
                    message.other = $root.ringfence.v1.OtherRules.fromObject(object.other, _depth + 1);
                }
                if (object.serverNames != null) {
                    if (!$util.isObject(object.serverNames))
                        throw $TypeError(".ringfence.v1.Redirect.serverNames: object expected");
                    message.serverNames = $root.ringfence.v1.TextList.fromObject(object.serverNames, _depth + 1);
                }
                if (object.terminatingTls != null) {
                    if (!$util.isObject(object.terminatingTls))
                        throw $TypeError(".ringfence.v1.Redirect.terminatingTls: object expected");
                    message.terminatingTls = $root.ringfence.v1.TlsContext.fromObject(object.terminatingTls, _depth + 1);
                }
                if (object.originatingTls != null) {
                    if (!$util.isObject(object.originatingTls))
                        throw $TypeError(".ringfence.v1.Redirect.originatingTls: object expected");
                    message.originatingTls = $root.ringfence.v1.TlsContext.fromObject(object.originatingTls, _depth + 1);
                }
                if (object.listener != null) {
                    if (!$util.isObject(object.listener))
                        throw $TypeError(".ringfence.v1.Redirect.listener: object expected");
                    message.listener = $root.ringfence.v1.ProxyListener.fromObject(object.listener, _depth + 1);
                }
                return message;
            };

            Redirect.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.serverNames = null;
                    object.terminatingTls = null;
                    object.originatingTls = null;
                    object.listener = null;
                }
                if (message.http != null && $Object.hasOwnProperty.call(message, "http")) {
                    object.http = $root.ringfence.v1.HttpRules.toObject(message.http, options, _depth + 1);
                    if (options.oneofs)
                        object.l7 = "http";
                }
                if (message.dns != null && $Object.hasOwnProperty.call(message, "dns")) {
                    object.dns = $root.ringfence.v1.DnsRules.toObject(message.dns, options, _depth + 1);
                    if (options.oneofs)
                        object.l7 = "dns";
                }
                if (message.kafka != null && $Object.hasOwnProperty.call(message, "kafka")) {
                    object.kafka = $root.ringfence.v1.KafkaRules.toObject(message.kafka, options, _depth + 1);
                    if (options.oneofs)
                        object.l7 = "kafka";
                }
                if (message.other != null && $Object.hasOwnProperty.call(message, "other")) {
                    object.other = $root.ringfence.v1.OtherRules.toObject(message.other, options, _depth + 1);
                    if (options.oneofs)
                        object.l7 = "other";
                }
                if (message.serverNames != null && $Object.hasOwnProperty.call(message, "serverNames"))
                    object.serverNames = $root.ringfence.v1.TextList.toObject(message.serverNames, options, _depth + 1);
                if (message.terminatingTls != null && $Object.hasOwnProperty.call(message, "terminatingTls"))
                    object.terminatingTls = $root.ringfence.v1.TlsContext.toObject(message.terminatingTls, options, _depth + 1);
                if (message.originatingTls != null && $Object.hasOwnProperty.call(message, "originatingTls"))
                    object.originatingTls = $root.ringfence.v1.TlsContext.toObject(message.originatingTls, options, _depth + 1);
                if (message.listener != null && $Object.hasOwnProperty.call(message, "listener"))
                    object.listener = $root.ringfence.v1.ProxyListener.toObject(message.listener, options, _depth + 1);
                return object;
            };

            Redirect.prototype.toJSON = function() {
                return Redirect.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Redirect;
        })();

        v1.TextList = (function() {

            const TextList = function (properties) {
                this.values = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            TextList.prototype.values = $util.emptyArray;

            TextList.create = function(properties) {
                return new TextList(properties);
            };

            TextList.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.values != null && message.values.length)
                    for (let i = 0; i < message.values.length; ++i)
                        writer.uint32(10).string(message.values[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            TextList.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.TextList();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.values && message.values.length))
                                message.values = [];
                            message.values.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            TextList.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.TextList)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.TextList: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.TextList();
                if (object.values) {
                    if (!$Array.isArray(object.values))
                        throw $TypeError(".ringfence.v1.TextList.values: array expected");
                    message.values = $Array(object.values.length);
                    for (let i = 0; i < object.values.length; ++i)
                        message.values[i] = $String(object.values[i]);
                }
                return message;
            };

            TextList.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.values = [];
                if (message.values && message.values.length) {
                    object.values = $Array(message.values.length);
                    for (let j = 0; j < message.values.length; ++j)
                        object.values[j] = message.values[j];
                }
                return object;
            };

            TextList.prototype.toJSON = function() {
                return TextList.toObject(this, $protobuf.util.toJSONOptions);
            };

            return TextList;
        })();

        v1.TextFields = (function() {

            const TextFields = function (properties) {
                this.fields = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            TextFields.prototype.fields = $util.emptyObject;

            TextFields.create = function(properties) {
                return new TextFields(properties);
            };

            TextFields.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.fields != null && $Object.hasOwnProperty.call(message, "fields"))
                    for (let keys = $Object.keys(message.fields), i = 0; i < keys.length; ++i)
                        writer.uint32(10).fork().uint32(10).string(keys[i]).uint32(18).string(message.fields[keys[i]]).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            TextFields.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.TextFields();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (message.fields === $util.emptyObject)
                                message.fields = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = "";
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = reader.stringVerify();
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.fields, key);
                            message.fields[key] = value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            TextFields.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.TextFields)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.TextFields: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.TextFields();
                if (object.fields) {
                    if (!$util.isObject(object.fields))
                        throw $TypeError(".ringfence.v1.TextFields.fields: object expected");
                    message.fields = {};
                    for (let keys = $Object.keys(object.fields), i = 0; i < keys.length; ++i) {
                        if (keys[i] === "__proto__")
                            $util.makeProp(message.fields, keys[i]);
                        message.fields[keys[i]] = $String(object.fields[keys[i]]);
                    }
                }
                return message;
            };

            TextFields.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.objects || options.defaults)
                    object.fields = {};
                let keys2;
                if (message.fields && (keys2 = $Object.keys(message.fields)).length) {
                    object.fields = {};
                    for (let j = 0; j < keys2.length; ++j) {
                        if (keys2[j] === "__proto__")
                            $util.makeProp(object.fields, keys2[j]);
                        object.fields[keys2[j]] = message.fields[keys2[j]];
                    }
                }
                return object;
            };

            TextFields.prototype.toJSON = function() {
                return TextFields.toObject(this, $protobuf.util.toJSONOptions);
            };

            return TextFields;
        })();

        v1.HttpRules = (function() {

            const HttpRules = function (properties) {
                this.rules = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            HttpRules.prototype.rules = $util.emptyArray;

            HttpRules.create = function(properties) {
                return new HttpRules(properties);
            };

            HttpRules.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rules != null && message.rules.length)
                    for (let i = 0; i < message.rules.length; ++i)
                        $root.ringfence.v1.HttpRule.encode(message.rules[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            HttpRules.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.HttpRules();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.rules && message.rules.length))
                                message.rules = [];
                            message.rules.push($root.ringfence.v1.HttpRule.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            HttpRules.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.HttpRules)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.HttpRules: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.HttpRules();
                if (object.rules) {
                    if (!$Array.isArray(object.rules))
                        throw $TypeError(".ringfence.v1.HttpRules.rules: array expected");
                    message.rules = $Array(object.rules.length);
                    for (let i = 0; i < object.rules.length; ++i) {
                        if (!$util.isObject(object.rules[i]))
                            throw $TypeError(".ringfence.v1.HttpRules.rules: object expected");
                        message.rules[i] = $root.ringfence.v1.HttpRule.fromObject(object.rules[i], _depth + 1);
                    }
                }
                return message;
            };

            HttpRules.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.rules = [];
                if (message.rules && message.rules.length) {
                    object.rules = $Array(message.rules.length);
                    for (let j = 0; j < message.rules.length; ++j)
                        object.rules[j] = $root.ringfence.v1.HttpRule.toObject(message.rules[j], options, _depth + 1);
                }
                return object;
            };

            HttpRules.prototype.toJSON = function() {
                return HttpRules.toObject(this, $protobuf.util.toJSONOptions);
            };

            return HttpRules;
        })();

        v1.HttpRule = (function() {

            const HttpRule = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            HttpRule.prototype.method = null;
            HttpRule.prototype.path = null;
            HttpRule.prototype.host = null;
            HttpRule.prototype.headers = null;
            HttpRule.prototype.headerMatches = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(HttpRule.prototype, "_method", {
                get: $util.oneOfGetter($oneOfFields = ["method"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(HttpRule.prototype, "_path", {
                get: $util.oneOfGetter($oneOfFields = ["path"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(HttpRule.prototype, "_host", {
                get: $util.oneOfGetter($oneOfFields = ["host"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            HttpRule.create = function(properties) {
                return new HttpRule(properties);
            };

            HttpRule.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.method != null && $Object.hasOwnProperty.call(message, "method"))
                    writer.uint32(10).string(message.method);
                if (message.path != null && $Object.hasOwnProperty.call(message, "path"))
                    writer.uint32(18).string(message.path);
                if (message.host != null && $Object.hasOwnProperty.call(message, "host"))
                    writer.uint32(26).string(message.host);
                if (message.headers != null && $Object.hasOwnProperty.call(message, "headers"))
                    $root.ringfence.v1.TextList.encode(message.headers, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.headerMatches != null && $Object.hasOwnProperty.call(message, "headerMatches"))
                    $root.ringfence.v1.HeaderMatchList.encode(message.headerMatches, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            HttpRule.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.HttpRule();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.method = reader.stringVerify();
                            message._method = "method";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.path = reader.stringVerify();
                            message._path = "path";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.host = reader.stringVerify();
                            message._host = "host";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.headers = $root.ringfence.v1.TextList.decode(reader, reader.size(), $undefined, _depth + 1, message.headers);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.headerMatches = $root.ringfence.v1.HeaderMatchList.decode(reader, reader.size(), $undefined, _depth + 1, message.headerMatches);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            HttpRule.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.HttpRule)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.HttpRule: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.HttpRule();
                if (object.method != null)
                    message.method = $String(object.method);
                if (object.path != null)
                    message.path = $String(object.path);
                if (object.host != null)
                    message.host = $String(object.host);
                if (object.headers != null) {
                    if (!$util.isObject(object.headers))
                        throw $TypeError(".ringfence.v1.HttpRule.headers: object expected");
                    message.headers = $root.ringfence.v1.TextList.fromObject(object.headers, _depth + 1);
                }
                if (object.headerMatches != null) {
                    if (!$util.isObject(object.headerMatches))
                        throw $TypeError(".ringfence.v1.HttpRule.headerMatches: object expected");
                    message.headerMatches = $root.ringfence.v1.HeaderMatchList.fromObject(object.headerMatches, _depth + 1);
                }
                return message;
            };

            HttpRule.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.headers = null;
                    object.headerMatches = null;
                }
                if (message.method != null && $Object.hasOwnProperty.call(message, "method"))
                    object.method = message.method;
                if (message.path != null && $Object.hasOwnProperty.call(message, "path"))
                    object.path = message.path;
                if (message.host != null && $Object.hasOwnProperty.call(message, "host"))
                    object.host = message.host;
                if (message.headers != null && $Object.hasOwnProperty.call(message, "headers"))
                    object.headers = $root.ringfence.v1.TextList.toObject(message.headers, options, _depth + 1);
                if (message.headerMatches != null && $Object.hasOwnProperty.call(message, "headerMatches"))
                    object.headerMatches = $root.ringfence.v1.HeaderMatchList.toObject(message.headerMatches, options, _depth + 1);
                return object;
            };

            HttpRule.prototype.toJSON = function() {
                return HttpRule.toObject(this, $protobuf.util.toJSONOptions);
            };

            return HttpRule;
        })();

        v1.HeaderMatchList = (function() {

            const HeaderMatchList = function (properties) {
                this.matches = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            HeaderMatchList.prototype.matches = $util.emptyArray;

            HeaderMatchList.create = function(properties) {
                return new HeaderMatchList(properties);
            };

            HeaderMatchList.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.matches != null && message.matches.length)
                    for (let i = 0; i < message.matches.length; ++i)
                        $root.ringfence.v1.HeaderMatch.encode(message.matches[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            HeaderMatchList.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.HeaderMatchList();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.matches && message.matches.length))
                                message.matches = [];
                            message.matches.push($root.ringfence.v1.HeaderMatch.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            HeaderMatchList.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.HeaderMatchList)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.HeaderMatchList: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.HeaderMatchList();
                if (object.matches) {
                    if (!$Array.isArray(object.matches))
                        throw $TypeError(".ringfence.v1.HeaderMatchList.matches: array expected");
                    message.matches = $Array(object.matches.length);
                    for (let i = 0; i < object.matches.length; ++i) {
                        if (!$util.isObject(object.matches[i]))
                            throw $TypeError(".ringfence.v1.HeaderMatchList.matches: object expected");
                        message.matches[i] = $root.ringfence.v1.HeaderMatch.fromObject(object.matches[i], _depth + 1);
                    }
                }
                return message;
            };

            HeaderMatchList.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.matches = [];
                if (message.matches && message.matches.length) {
                    object.matches = $Array(message.matches.length);
                    for (let j = 0; j < message.matches.length; ++j)
                        object.matches[j] = $root.ringfence.v1.HeaderMatch.toObject(message.matches[j], options, _depth + 1);
                }
                return object;
            };

            HeaderMatchList.prototype.toJSON = function() {
                return HeaderMatchList.toObject(this, $protobuf.util.toJSONOptions);
            };

            return HeaderMatchList;
        })();

        v1.HeaderMismatch = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "HEADER_MISMATCH_UNSPECIFIED"] = 0;
            values[valuesById[1] = "HEADER_MISMATCH_LOG"] = 1;
            values[valuesById[2] = "HEADER_MISMATCH_ADD"] = 2;
            values[valuesById[3] = "HEADER_MISMATCH_DELETE"] = 3;
            values[valuesById[4] = "HEADER_MISMATCH_REPLACE"] = 4;
            return values;
        })();

        v1.HeaderMatch = (function() {

            const HeaderMatch = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            HeaderMatch.prototype.name = "";
            HeaderMatch.prototype.value = null;
            HeaderMatch.prototype.secret = null;
            HeaderMatch.prototype.mismatch = 0;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(HeaderMatch.prototype, "_value", {
                get: $util.oneOfGetter($oneOfFields = ["value"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            HeaderMatch.create = function(properties) {
                return new HeaderMatch(properties);
            };

            HeaderMatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(10).string(message.name);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    writer.uint32(18).string(message.value);
                if (message.secret != null && $Object.hasOwnProperty.call(message, "secret"))
                    $root.ringfence.v1.SecretName.encode(message.secret, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.mismatch != null && $Object.hasOwnProperty.call(message, "mismatch") && message.mismatch !== 0)
                    writer.uint32(32).int32(message.mismatch);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            HeaderMatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.HeaderMatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.value = reader.stringVerify();
                            message._value = "value";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.secret = $root.ringfence.v1.SecretName.decode(reader, reader.size(), $undefined, _depth + 1, message.secret);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.mismatch = value;
                            else
                                delete message.mismatch;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            HeaderMatch.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.HeaderMatch)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.HeaderMatch: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.HeaderMatch();
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.value != null)
                    message.value = $String(object.value);
                if (object.secret != null) {
                    if (!$util.isObject(object.secret))
                        throw $TypeError(".ringfence.v1.HeaderMatch.secret: object expected");
                    message.secret = $root.ringfence.v1.SecretName.fromObject(object.secret, _depth + 1);
                }
                if (object.mismatch !== 0 && (typeof object.mismatch !== "string" || $root.ringfence.v1.HeaderMismatch[object.mismatch] !== 0))
                    switch (object.mismatch) {
                    case "HEADER_MISMATCH_UNSPECIFIED":
                    case 0:
                        message.mismatch = 0;
                        break;
                    case "HEADER_MISMATCH_LOG":
                    case 1:
                        message.mismatch = 1;
                        break;
                    case "HEADER_MISMATCH_ADD":
                    case 2:
                        message.mismatch = 2;
                        break;
                    case "HEADER_MISMATCH_DELETE":
                    case 3:
                        message.mismatch = 3;
                        break;
                    case "HEADER_MISMATCH_REPLACE":
                    case 4:
                        message.mismatch = 4;
                        break;
                    default:
                        if (typeof object.mismatch === "number" && (object.mismatch | 0) === object.mismatch)
                            message.mismatch = object.mismatch;
                    }
                return message;
            };

            HeaderMatch.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.name = "";
                    object.secret = null;
                    object.mismatch = options.enums === $String ? "HEADER_MISMATCH_UNSPECIFIED" : 0;
                }
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    object.value = message.value;
                if (message.secret != null && $Object.hasOwnProperty.call(message, "secret"))
                    object.secret = $root.ringfence.v1.SecretName.toObject(message.secret, options, _depth + 1);
                if (message.mismatch != null && $Object.hasOwnProperty.call(message, "mismatch"))
                    object.mismatch = options.enums === $String ? $root.ringfence.v1.HeaderMismatch[message.mismatch] === $undefined ? message.mismatch : $root.ringfence.v1.HeaderMismatch[message.mismatch] : message.mismatch;
                return object;
            };

            HeaderMatch.prototype.toJSON = function() {
                return HeaderMatch.toObject(this, $protobuf.util.toJSONOptions);
            };

            return HeaderMatch;
        })();

        v1.DnsRules = (function() {

            const DnsRules = function (properties) {
                this.rules = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            DnsRules.prototype.rules = $util.emptyArray;

            DnsRules.create = function(properties) {
                return new DnsRules(properties);
            };

            DnsRules.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rules != null && message.rules.length)
                    for (let i = 0; i < message.rules.length; ++i)
                        $root.ringfence.v1.DnsRule.encode(message.rules[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            DnsRules.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.DnsRules();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.rules && message.rules.length))
                                message.rules = [];
                            message.rules.push($root.ringfence.v1.DnsRule.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            DnsRules.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.DnsRules)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.DnsRules: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.DnsRules();
                if (object.rules) {
                    if (!$Array.isArray(object.rules))
                        throw $TypeError(".ringfence.v1.DnsRules.rules: array expected");
                    message.rules = $Array(object.rules.length);
                    for (let i = 0; i < object.rules.length; ++i) {
                        if (!$util.isObject(object.rules[i]))
                            throw $TypeError(".ringfence.v1.DnsRules.rules: object expected");
                        message.rules[i] = $root.ringfence.v1.DnsRule.fromObject(object.rules[i], _depth + 1);
                    }
                }
                return message;
            };

            DnsRules.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.rules = [];
                if (message.rules && message.rules.length) {
                    object.rules = $Array(message.rules.length);
                    for (let j = 0; j < message.rules.length; ++j)
                        object.rules[j] = $root.ringfence.v1.DnsRule.toObject(message.rules[j], options, _depth + 1);
                }
                return object;
            };

            DnsRules.prototype.toJSON = function() {
                return DnsRules.toObject(this, $protobuf.util.toJSONOptions);
            };

            return DnsRules;
        })();

        v1.DnsRule = (function() {

            const DnsRule = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            DnsRule.prototype.pattern = "";

            DnsRule.create = function(properties) {
                return new DnsRule(properties);
            };

            DnsRule.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.pattern != null && $Object.hasOwnProperty.call(message, "pattern") && message.pattern !== "")
                    writer.uint32(10).string(message.pattern);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            DnsRule.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.DnsRule();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.pattern = value;
                            else
                                delete message.pattern;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            DnsRule.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.DnsRule)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.DnsRule: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.DnsRule();
                if (object.pattern != null)
                    if (typeof object.pattern !== "string" || object.pattern.length)
                        message.pattern = $String(object.pattern);
                return message;
            };

            DnsRule.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.pattern = "";
                if (message.pattern != null && $Object.hasOwnProperty.call(message, "pattern"))
                    object.pattern = message.pattern;
                return object;
            };

            DnsRule.prototype.toJSON = function() {
                return DnsRule.toObject(this, $protobuf.util.toJSONOptions);
            };

            return DnsRule;
        })();

        v1.KafkaRules = (function() {

            const KafkaRules = function (properties) {
                this.rules = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            KafkaRules.prototype.rules = $util.emptyArray;

            KafkaRules.create = function(properties) {
                return new KafkaRules(properties);
            };

            KafkaRules.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rules != null && message.rules.length)
                    for (let i = 0; i < message.rules.length; ++i)
                        $root.ringfence.v1.KafkaRule.encode(message.rules[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            KafkaRules.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.KafkaRules();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.rules && message.rules.length))
                                message.rules = [];
                            message.rules.push($root.ringfence.v1.KafkaRule.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            KafkaRules.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.KafkaRules)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.KafkaRules: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.KafkaRules();
                if (object.rules) {
                    if (!$Array.isArray(object.rules))
                        throw $TypeError(".ringfence.v1.KafkaRules.rules: array expected");
                    message.rules = $Array(object.rules.length);
                    for (let i = 0; i < object.rules.length; ++i) {
                        if (!$util.isObject(object.rules[i]))
                            throw $TypeError(".ringfence.v1.KafkaRules.rules: object expected");
                        message.rules[i] = $root.ringfence.v1.KafkaRule.fromObject(object.rules[i], _depth + 1);
                    }
                }
                return message;
            };

            KafkaRules.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.rules = [];
                if (message.rules && message.rules.length) {
                    object.rules = $Array(message.rules.length);
                    for (let j = 0; j < message.rules.length; ++j)
                        object.rules[j] = $root.ringfence.v1.KafkaRule.toObject(message.rules[j], options, _depth + 1);
                }
                return object;
            };

            KafkaRules.prototype.toJSON = function() {
                return KafkaRules.toObject(this, $protobuf.util.toJSONOptions);
            };

            return KafkaRules;
        })();

        v1.KafkaRole = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "KAFKA_ROLE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "KAFKA_ROLE_PRODUCE"] = 1;
            values[valuesById[2] = "KAFKA_ROLE_CONSUME"] = 2;
            return values;
        })();

        v1.KafkaRule = (function() {

            const KafkaRule = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            KafkaRule.prototype.role = 0;
            KafkaRule.prototype.apiKey = null;
            KafkaRule.prototype.apiVersion = null;
            KafkaRule.prototype.clientId = null;
            KafkaRule.prototype.topic = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(KafkaRule.prototype, "_apiKey", {
                get: $util.oneOfGetter($oneOfFields = ["apiKey"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(KafkaRule.prototype, "_apiVersion", {
                get: $util.oneOfGetter($oneOfFields = ["apiVersion"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(KafkaRule.prototype, "_clientId", {
                get: $util.oneOfGetter($oneOfFields = ["clientId"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(KafkaRule.prototype, "_topic", {
                get: $util.oneOfGetter($oneOfFields = ["topic"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            KafkaRule.create = function(properties) {
                return new KafkaRule(properties);
            };

            KafkaRule.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== 0)
                    writer.uint32(8).int32(message.role);
                if (message.apiKey != null && $Object.hasOwnProperty.call(message, "apiKey"))
                    writer.uint32(18).string(message.apiKey);
                if (message.apiVersion != null && $Object.hasOwnProperty.call(message, "apiVersion"))
                    writer.uint32(26).string(message.apiVersion);
                if (message.clientId != null && $Object.hasOwnProperty.call(message, "clientId"))
                    writer.uint32(34).string(message.clientId);
                if (message.topic != null && $Object.hasOwnProperty.call(message, "topic"))
                    writer.uint32(42).string(message.topic);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            KafkaRule.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.KafkaRule();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.role = value;
                            else
                                delete message.role;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.apiKey = reader.stringVerify();
                            message._apiKey = "apiKey";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.apiVersion = reader.stringVerify();
                            message._apiVersion = "apiVersion";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.clientId = reader.stringVerify();
                            message._clientId = "clientId";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.topic = reader.stringVerify();
                            message._topic = "topic";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            KafkaRule.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.KafkaRule)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.KafkaRule: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.KafkaRule();
                if (object.role !== 0 && (typeof object.role !== "string" || $root.ringfence.v1.KafkaRole[object.role] !== 0))
                    switch (object.role) {
                    case "KAFKA_ROLE_UNSPECIFIED":
                    case 0:
                        message.role = 0;
                        break;
                    case "KAFKA_ROLE_PRODUCE":
                    case 1:
                        message.role = 1;
                        break;
                    case "KAFKA_ROLE_CONSUME":
                    case 2:
                        message.role = 2;
                        break;
                    default:
                        if (typeof object.role === "number" && (object.role | 0) === object.role)
                            message.role = object.role;
                    }
                if (object.apiKey != null)
                    message.apiKey = $String(object.apiKey);
                if (object.apiVersion != null)
                    message.apiVersion = $String(object.apiVersion);
                if (object.clientId != null)
                    message.clientId = $String(object.clientId);
                if (object.topic != null)
                    message.topic = $String(object.topic);
                return message;
            };

            KafkaRule.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.role = options.enums === $String ? "KAFKA_ROLE_UNSPECIFIED" : 0;
                if (message.role != null && $Object.hasOwnProperty.call(message, "role"))
                    object.role = options.enums === $String ? $root.ringfence.v1.KafkaRole[message.role] === $undefined ? message.role : $root.ringfence.v1.KafkaRole[message.role] : message.role;
                if (message.apiKey != null && $Object.hasOwnProperty.call(message, "apiKey"))
                    object.apiKey = message.apiKey;
                if (message.apiVersion != null && $Object.hasOwnProperty.call(message, "apiVersion"))
                    object.apiVersion = message.apiVersion;
                if (message.clientId != null && $Object.hasOwnProperty.call(message, "clientId"))
                    object.clientId = message.clientId;
                if (message.topic != null && $Object.hasOwnProperty.call(message, "topic"))
                    object.topic = message.topic;
                return object;
            };

            KafkaRule.prototype.toJSON = function() {
                return KafkaRule.toObject(this, $protobuf.util.toJSONOptions);
            };

            return KafkaRule;
        })();

        v1.OtherRules = (function() {

            const OtherRules = function (properties) {
                this.rules = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            OtherRules.prototype.protocol = "";
            OtherRules.prototype.rules = $util.emptyArray;

            OtherRules.create = function(properties) {
                return new OtherRules(properties);
            };

            OtherRules.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.protocol != null && $Object.hasOwnProperty.call(message, "protocol") && message.protocol !== "")
                    writer.uint32(10).string(message.protocol);
                if (message.rules != null && message.rules.length)
                    for (let i = 0; i < message.rules.length; ++i)
                        $root.ringfence.v1.TextFields.encode(message.rules[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            OtherRules.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.OtherRules();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.protocol = value;
                            else
                                delete message.protocol;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.rules && message.rules.length))
                                message.rules = [];
                            message.rules.push($root.ringfence.v1.TextFields.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            OtherRules.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.OtherRules)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.OtherRules: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.OtherRules();
                if (object.protocol != null)
                    if (typeof object.protocol !== "string" || object.protocol.length)
                        message.protocol = $String(object.protocol);
                if (object.rules) {
                    if (!$Array.isArray(object.rules))
                        throw $TypeError(".ringfence.v1.OtherRules.rules: array expected");
                    message.rules = $Array(object.rules.length);
                    for (let i = 0; i < object.rules.length; ++i) {
                        if (!$util.isObject(object.rules[i]))
                            throw $TypeError(".ringfence.v1.OtherRules.rules: object expected");
                        message.rules[i] = $root.ringfence.v1.TextFields.fromObject(object.rules[i], _depth + 1);
                    }
                }
                return message;
            };

            OtherRules.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.rules = [];
                if (options.defaults)
                    object.protocol = "";
                if (message.protocol != null && $Object.hasOwnProperty.call(message, "protocol"))
                    object.protocol = message.protocol;
                if (message.rules && message.rules.length) {
                    object.rules = $Array(message.rules.length);
                    for (let j = 0; j < message.rules.length; ++j)
                        object.rules[j] = $root.ringfence.v1.TextFields.toObject(message.rules[j], options, _depth + 1);
                }
                return object;
            };

            OtherRules.prototype.toJSON = function() {
                return OtherRules.toObject(this, $protobuf.util.toJSONOptions);
            };

            return OtherRules;
        })();

        v1.SecretName = (function() {

            const SecretName = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SecretName.prototype.namespace = "";
            SecretName.prototype.name = "";

            SecretName.create = function(properties) {
                return new SecretName(properties);
            };

            SecretName.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.namespace != null && $Object.hasOwnProperty.call(message, "namespace") && message.namespace !== "")
                    writer.uint32(10).string(message.namespace);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(18).string(message.name);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SecretName.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.SecretName();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.namespace = value;
                            else
                                delete message.namespace;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            SecretName.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.SecretName)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.SecretName: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.SecretName();
                if (object.namespace != null)
                    if (typeof object.namespace !== "string" || object.namespace.length)
                        message.namespace = $String(object.namespace);
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                return message;
            };

            SecretName.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.namespace = "";
                    object.name = "";
                }
                if (message.namespace != null && $Object.hasOwnProperty.call(message, "namespace"))
                    object.namespace = message.namespace;
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                return object;
            };

            SecretName.prototype.toJSON = function() {
                return SecretName.toObject(this, $protobuf.util.toJSONOptions);
            };

            return SecretName;
        })();

        v1.TlsContext = (function() {

            const TlsContext = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            TlsContext.prototype.secret = null;
            TlsContext.prototype.trustedCa = null;
            TlsContext.prototype.certificate = null;
            TlsContext.prototype.privateKey = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(TlsContext.prototype, "_trustedCa", {
                get: $util.oneOfGetter($oneOfFields = ["trustedCa"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(TlsContext.prototype, "_certificate", {
                get: $util.oneOfGetter($oneOfFields = ["certificate"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(TlsContext.prototype, "_privateKey", {
                get: $util.oneOfGetter($oneOfFields = ["privateKey"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            TlsContext.create = function(properties) {
                return new TlsContext(properties);
            };

            TlsContext.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.secret != null && $Object.hasOwnProperty.call(message, "secret"))
                    $root.ringfence.v1.SecretName.encode(message.secret, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.trustedCa != null && $Object.hasOwnProperty.call(message, "trustedCa"))
                    writer.uint32(18).string(message.trustedCa);
                if (message.certificate != null && $Object.hasOwnProperty.call(message, "certificate"))
                    writer.uint32(26).string(message.certificate);
                if (message.privateKey != null && $Object.hasOwnProperty.call(message, "privateKey"))
                    writer.uint32(34).string(message.privateKey);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            TlsContext.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.TlsContext();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.secret = $root.ringfence.v1.SecretName.decode(reader, reader.size(), $undefined, _depth + 1, message.secret);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.trustedCa = reader.stringVerify();
                            message._trustedCa = "trustedCa";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.certificate = reader.stringVerify();
                            message._certificate = "certificate";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.privateKey = reader.stringVerify();
                            message._privateKey = "privateKey";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            TlsContext.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.TlsContext)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.TlsContext: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.TlsContext();
                if (object.secret != null) {
                    if (!$util.isObject(object.secret))
                        throw $TypeError(".ringfence.v1.TlsContext.secret: object expected");
                    message.secret = $root.ringfence.v1.SecretName.fromObject(object.secret, _depth + 1);
                }
                if (object.trustedCa != null)
                    message.trustedCa = $String(object.trustedCa);
                if (object.certificate != null)
                    message.certificate = $String(object.certificate);
                if (object.privateKey != null)
                    message.privateKey = $String(object.privateKey);
                return message;
            };

            TlsContext.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.secret = null;
                if (message.secret != null && $Object.hasOwnProperty.call(message, "secret"))
                    object.secret = $root.ringfence.v1.SecretName.toObject(message.secret, options, _depth + 1);
                if (message.trustedCa != null && $Object.hasOwnProperty.call(message, "trustedCa"))
                    object.trustedCa = message.trustedCa;
                if (message.certificate != null && $Object.hasOwnProperty.call(message, "certificate"))
                    object.certificate = message.certificate;
                if (message.privateKey != null && $Object.hasOwnProperty.call(message, "privateKey"))
                    object.privateKey = message.privateKey;
                return object;
            };

            TlsContext.prototype.toJSON = function() {
                return TlsContext.toObject(this, $protobuf.util.toJSONOptions);
            };

            return TlsContext;
        })();

        v1.ProxyListener = (function() {

            const ProxyListener = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ProxyListener.prototype.configurationKind = "";
            ProxyListener.prototype.configuration = "";
            ProxyListener.prototype.name = "";
            ProxyListener.prototype.priority = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ProxyListener.prototype, "_priority", {
                get: $util.oneOfGetter($oneOfFields = ["priority"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            ProxyListener.create = function(properties) {
                return new ProxyListener(properties);
            };

            ProxyListener.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.configurationKind != null && $Object.hasOwnProperty.call(message, "configurationKind") && message.configurationKind !== "")
                    writer.uint32(10).string(message.configurationKind);
                if (message.configuration != null && $Object.hasOwnProperty.call(message, "configuration") && message.configuration !== "")
                    writer.uint32(18).string(message.configuration);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(26).string(message.name);
                if (message.priority != null && $Object.hasOwnProperty.call(message, "priority"))
                    writer.uint32(32).uint32(message.priority);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ProxyListener.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.ProxyListener();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.configurationKind = value;
                            else
                                delete message.configurationKind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.configuration = value;
                            else
                                delete message.configuration;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.priority = reader.uint32();
                            message._priority = "priority";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            ProxyListener.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.ProxyListener)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.ProxyListener: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.ProxyListener();
                if (object.configurationKind != null)
                    if (typeof object.configurationKind !== "string" || object.configurationKind.length)
                        message.configurationKind = $String(object.configurationKind);
                if (object.configuration != null)
                    if (typeof object.configuration !== "string" || object.configuration.length)
                        message.configuration = $String(object.configuration);
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.priority != null)
                    message.priority = object.priority >>> 0;
                return message;
            };

            ProxyListener.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.configurationKind = "";
                    object.configuration = "";
                    object.name = "";
                }
                if (message.configurationKind != null && $Object.hasOwnProperty.call(message, "configurationKind"))
                    object.configurationKind = message.configurationKind;
                if (message.configuration != null && $Object.hasOwnProperty.call(message, "configuration"))
                    object.configuration = message.configuration;
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.priority != null && $Object.hasOwnProperty.call(message, "priority"))
                    object.priority = message.priority;
                return object;
            };

            ProxyListener.prototype.toJSON = function() {
                return ProxyListener.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ProxyListener;
        })();

        v1.Tier = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "TIER_UNSPECIFIED"] = 0;
            values[valuesById[1] = "TIER_ADMIN"] = 1;
            values[valuesById[2] = "TIER_NORMAL"] = 2;
            values[valuesById[3] = "TIER_BASELINE"] = 3;
            return values;
        })();

        v1.RuleVerdict = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "RULE_VERDICT_UNSPECIFIED"] = 0;
            values[valuesById[1] = "RULE_VERDICT_ALLOW"] = 1;
            values[valuesById[2] = "RULE_VERDICT_DENY"] = 2;
            values[valuesById[3] = "RULE_VERDICT_PASS"] = 3;
            return values;
        })();

        v1.Mode = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "MODE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "MODE_ENFORCE"] = 1;
            values[valuesById[2] = "MODE_AUDIT"] = 2;
            values[valuesById[3] = "MODE_SHADOW"] = 3;
            values[valuesById[4] = "MODE_OFF"] = 4;
            return values;
        })();

        v1.Direction = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "DIRECTION_UNSPECIFIED"] = 0;
            values[valuesById[1] = "DIRECTION_INGRESS"] = 1;
            values[valuesById[2] = "DIRECTION_EGRESS"] = 2;
            return values;
        })();

        v1.SelectorOperator = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "SELECTOR_OPERATOR_UNSPECIFIED"] = 0;
            values[valuesById[1] = "SELECTOR_OPERATOR_IN"] = 1;
            values[valuesById[2] = "SELECTOR_OPERATOR_NOT_IN"] = 2;
            values[valuesById[3] = "SELECTOR_OPERATOR_EXISTS"] = 3;
            values[valuesById[4] = "SELECTOR_OPERATOR_DOES_NOT_EXIST"] = 4;
            return values;
        })();

        v1.Requirement = (function() {

            const Requirement = function (properties) {
                this.values = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Requirement.prototype.key = "";
            Requirement.prototype.operator = 0;
            Requirement.prototype.values = $util.emptyArray;

            Requirement.create = function(properties) {
                return new Requirement(properties);
            };

            Requirement.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
                    writer.uint32(10).string(message.key);
                if (message.operator != null && $Object.hasOwnProperty.call(message, "operator") && message.operator !== 0)
                    writer.uint32(16).int32(message.operator);
                if (message.values != null && message.values.length)
                    for (let i = 0; i < message.values.length; ++i)
                        writer.uint32(26).string(message.values[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Requirement.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.Requirement();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.operator = value;
                            else
                                delete message.operator;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.values && message.values.length))
                                message.values = [];
                            message.values.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Requirement.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.Requirement)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.Requirement: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.Requirement();
                if (object.key != null)
                    if (typeof object.key !== "string" || object.key.length)
                        message.key = $String(object.key);
                if (object.operator !== 0 && (typeof object.operator !== "string" || $root.ringfence.v1.SelectorOperator[object.operator] !== 0))
                    switch (object.operator) {
                    case "SELECTOR_OPERATOR_UNSPECIFIED":
                    case 0:
                        message.operator = 0;
                        break;
                    case "SELECTOR_OPERATOR_IN":
                    case 1:
                        message.operator = 1;
                        break;
                    case "SELECTOR_OPERATOR_NOT_IN":
                    case 2:
                        message.operator = 2;
                        break;
                    case "SELECTOR_OPERATOR_EXISTS":
                    case 3:
                        message.operator = 3;
                        break;
                    case "SELECTOR_OPERATOR_DOES_NOT_EXIST":
                    case 4:
                        message.operator = 4;
                        break;
                    default:
                        if (typeof object.operator === "number" && (object.operator | 0) === object.operator)
                            message.operator = object.operator;
                    }
                if (object.values) {
                    if (!$Array.isArray(object.values))
                        throw $TypeError(".ringfence.v1.Requirement.values: array expected");
                    message.values = $Array(object.values.length);
                    for (let i = 0; i < object.values.length; ++i)
                        message.values[i] = $String(object.values[i]);
                }
                return message;
            };

            Requirement.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.values = [];
                if (options.defaults) {
                    object.key = "";
                    object.operator = options.enums === $String ? "SELECTOR_OPERATOR_UNSPECIFIED" : 0;
                }
                if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
                    object.key = message.key;
                if (message.operator != null && $Object.hasOwnProperty.call(message, "operator"))
                    object.operator = options.enums === $String ? $root.ringfence.v1.SelectorOperator[message.operator] === $undefined ? message.operator : $root.ringfence.v1.SelectorOperator[message.operator] : message.operator;
                if (message.values && message.values.length) {
                    object.values = $Array(message.values.length);
                    for (let j = 0; j < message.values.length; ++j)
                        object.values[j] = message.values[j];
                }
                return object;
            };

            Requirement.prototype.toJSON = function() {
                return Requirement.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Requirement;
        })();

        v1.Selector = (function() {

            const Selector = function (properties) {
                this.requirements = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Selector.prototype.requirements = $util.emptyArray;

            Selector.create = function(properties) {
                return new Selector(properties);
            };

            Selector.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.requirements != null && message.requirements.length)
                    for (let i = 0; i < message.requirements.length; ++i)
                        $root.ringfence.v1.Requirement.encode(message.requirements[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Selector.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.Selector();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.requirements && message.requirements.length))
                                message.requirements = [];
                            message.requirements.push($root.ringfence.v1.Requirement.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Selector.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.Selector)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.Selector: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.Selector();
                if (object.requirements) {
                    if (!$Array.isArray(object.requirements))
                        throw $TypeError(".ringfence.v1.Selector.requirements: array expected");
                    message.requirements = $Array(object.requirements.length);
                    for (let i = 0; i < object.requirements.length; ++i) {
                        if (!$util.isObject(object.requirements[i]))
                            throw $TypeError(".ringfence.v1.Selector.requirements: object expected");
                        message.requirements[i] = $root.ringfence.v1.Requirement.fromObject(object.requirements[i], _depth + 1);
                    }
                }
                return message;
            };

            Selector.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.requirements = [];
                if (message.requirements && message.requirements.length) {
                    object.requirements = $Array(message.requirements.length);
                    for (let j = 0; j < message.requirements.length; ++j)
                        object.requirements[j] = $root.ringfence.v1.Requirement.toObject(message.requirements[j], options, _depth + 1);
                }
                return object;
            };

            Selector.prototype.toJSON = function() {
                return Selector.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Selector;
        })();

        v1.Peer = (function() {

            const Peer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Peer.prototype.selector = null;
            Peer.prototype.cidr = null;
            Peer.prototype.entity = null;
            Peer.prototype.block = null;
            Peer.prototype.related = null;
            Peer.prototype.cidrGroup = null;
            Peer.prototype.fqdn = null;
            Peer.prototype.service = null;
            Peer.prototype.cloudGroup = null;

            let $oneOfFields;

            $Object.defineProperty(Peer.prototype, "peer", {
                get: $util.oneOfGetter($oneOfFields = ["selector", "cidr", "entity", "block", "related", "cidrGroup", "fqdn", "service", "cloudGroup"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Peer.create = function(properties) {
                return new Peer(properties);
            };

            Peer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.selector != null && $Object.hasOwnProperty.call(message, "selector"))
                    $root.ringfence.v1.Selector.encode(message.selector, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.cidr != null && $Object.hasOwnProperty.call(message, "cidr"))
                    writer.uint32(18).string(message.cidr);
                if (message.entity != null && $Object.hasOwnProperty.call(message, "entity"))
                    writer.uint32(26).string(message.entity);
                if (message.block != null && $Object.hasOwnProperty.call(message, "block"))
                    $root.ringfence.v1.CidrBlock.encode(message.block, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.related != null && $Object.hasOwnProperty.call(message, "related"))
                    $root.ringfence.v1.RelatedSelector.encode(message.related, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.cidrGroup != null && $Object.hasOwnProperty.call(message, "cidrGroup"))
                    $root.ringfence.v1.CidrGroupPeer.encode(message.cidrGroup, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.fqdn != null && $Object.hasOwnProperty.call(message, "fqdn"))
                    writer.uint32(58).string(message.fqdn);
                if (message.service != null && $Object.hasOwnProperty.call(message, "service"))
                    $root.ringfence.v1.ServicePeer.encode(message.service, writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.cloudGroup != null && $Object.hasOwnProperty.call(message, "cloudGroup"))
                    $root.ringfence.v1.CloudGroupPeer.encode(message.cloudGroup, writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Peer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.Peer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.selector = $root.ringfence.v1.Selector.decode(reader, reader.size(), $undefined, _depth + 1, message.selector);
                            message.peer = "selector";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.cidr = reader.stringVerify();
                            message.peer = "cidr";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.entity = reader.stringVerify();
                            message.peer = "entity";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.block = $root.ringfence.v1.CidrBlock.decode(reader, reader.size(), $undefined, _depth + 1, message.block);
                            message.peer = "block";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.related = $root.ringfence.v1.RelatedSelector.decode(reader, reader.size(), $undefined, _depth + 1, message.related);
                            message.peer = "related";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.cidrGroup = $root.ringfence.v1.CidrGroupPeer.decode(reader, reader.size(), $undefined, _depth + 1, message.cidrGroup);
                            message.peer = "cidrGroup";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.fqdn = reader.stringVerify();
                            message.peer = "fqdn";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.service = $root.ringfence.v1.ServicePeer.decode(reader, reader.size(), $undefined, _depth + 1, message.service);
                            message.peer = "service";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.cloudGroup = $root.ringfence.v1.CloudGroupPeer.decode(reader, reader.size(), $undefined, _depth + 1, message.cloudGroup);
                            message.peer = "cloudGroup";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Peer.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.Peer)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.Peer: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.Peer();
                if (object.selector != null) {
                    if (!$util.isObject(object.selector))
                        throw $TypeError(".ringfence.v1.Peer.selector: object expected");
                    message.selector = $root.ringfence.v1.Selector.fromObject(object.selector, _depth + 1);
                }
                if (object.cidr != null)
                    message.cidr = $String(object.cidr);
                if (object.entity != null)
                    message.entity = $String(object.entity);
                if (object.block != null) {
                    if (!$util.isObject(object.block))
                        throw $TypeError(".ringfence.v1.Peer.block: object expected");
                    message.block = $root.ringfence.v1.CidrBlock.fromObject(object.block, _depth + 1);
                }
                if (object.related != null) {
                    if (!$util.isObject(object.related))
                        throw $TypeError(".ringfence.v1.Peer.related: object expected");
                    message.related = $root.ringfence.v1.RelatedSelector.fromObject(object.related, _depth + 1);
                }
                if (object.cidrGroup != null) {
                    if (!$util.isObject(object.cidrGroup))
                        throw $TypeError(".ringfence.v1.Peer.cidrGroup: object expected");
                    message.cidrGroup = $root.ringfence.v1.CidrGroupPeer.fromObject(object.cidrGroup, _depth + 1);
                }
                if (object.fqdn != null)
                    message.fqdn = $String(object.fqdn);
                if (object.service != null) {
                    if (!$util.isObject(object.service))
                        throw $TypeError(".ringfence.v1.Peer.service: object expected");
                    message.service = $root.ringfence.v1.ServicePeer.fromObject(object.service, _depth + 1);
                }
                if (object.cloudGroup != null) {
                    if (!$util.isObject(object.cloudGroup))
                        throw $TypeError(".ringfence.v1.Peer.cloudGroup: object expected");
                    message.cloudGroup = $root.ringfence.v1.CloudGroupPeer.fromObject(object.cloudGroup, _depth + 1);
                }
                return message;
            };

            Peer.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.selector != null && $Object.hasOwnProperty.call(message, "selector")) {
                    object.selector = $root.ringfence.v1.Selector.toObject(message.selector, options, _depth + 1);
                    if (options.oneofs)
                        object.peer = "selector";
                }
                if (message.cidr != null && $Object.hasOwnProperty.call(message, "cidr")) {
                    object.cidr = message.cidr;
                    if (options.oneofs)
                        object.peer = "cidr";
                }
                if (message.entity != null && $Object.hasOwnProperty.call(message, "entity")) {
                    object.entity = message.entity;
                    if (options.oneofs)
                        object.peer = "entity";
                }
                if (message.block != null && $Object.hasOwnProperty.call(message, "block")) {
                    object.block = $root.ringfence.v1.CidrBlock.toObject(message.block, options, _depth + 1);
                    if (options.oneofs)
                        object.peer = "block";
                }
                if (message.related != null && $Object.hasOwnProperty.call(message, "related")) {
                    object.related = $root.ringfence.v1.RelatedSelector.toObject(message.related, options, _depth + 1);
                    if (options.oneofs)
                        object.peer = "related";
                }
                if (message.cidrGroup != null && $Object.hasOwnProperty.call(message, "cidrGroup")) {
                    object.cidrGroup = $root.ringfence.v1.CidrGroupPeer.toObject(message.cidrGroup, options, _depth + 1);
                    if (options.oneofs)
                        object.peer = "cidrGroup";
                }
                if (message.fqdn != null && $Object.hasOwnProperty.call(message, "fqdn")) {
                    object.fqdn = message.fqdn;
                    if (options.oneofs)
                        object.peer = "fqdn";
                }
                if (message.service != null && $Object.hasOwnProperty.call(message, "service")) {
                    object.service = $root.ringfence.v1.ServicePeer.toObject(message.service, options, _depth + 1);
                    if (options.oneofs)
                        object.peer = "service";
                }
                if (message.cloudGroup != null && $Object.hasOwnProperty.call(message, "cloudGroup")) {
                    object.cloudGroup = $root.ringfence.v1.CloudGroupPeer.toObject(message.cloudGroup, options, _depth + 1);
                    if (options.oneofs)
                        object.peer = "cloudGroup";
                }
                return object;
            };

            Peer.prototype.toJSON = function() {
                return Peer.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Peer;
        })();

        v1.BlockScope = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "BLOCK_SCOPE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "BLOCK_SCOPE_OUTSIDE"] = 1;
            values[valuesById[2] = "BLOCK_SCOPE_ANY"] = 2;
            return values;
        })();

        v1.CidrList = (function() {

            const CidrList = function (properties) {
                this.cidrs = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CidrList.prototype.cidrs = $util.emptyArray;

            CidrList.create = function(properties) {
                return new CidrList(properties);
            };

            CidrList.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.cidrs != null && message.cidrs.length)
                    for (let i = 0; i < message.cidrs.length; ++i)
                        writer.uint32(10).string(message.cidrs[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CidrList.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.CidrList();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.cidrs && message.cidrs.length))
                                message.cidrs = [];
                            message.cidrs.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            CidrList.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.CidrList)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.CidrList: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.CidrList();
                if (object.cidrs) {
                    if (!$Array.isArray(object.cidrs))
                        throw $TypeError(".ringfence.v1.CidrList.cidrs: array expected");
                    message.cidrs = $Array(object.cidrs.length);
                    for (let i = 0; i < object.cidrs.length; ++i)
                        message.cidrs[i] = $String(object.cidrs[i]);
                }
                return message;
            };

            CidrList.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.cidrs = [];
                if (message.cidrs && message.cidrs.length) {
                    object.cidrs = $Array(message.cidrs.length);
                    for (let j = 0; j < message.cidrs.length; ++j)
                        object.cidrs[j] = message.cidrs[j];
                }
                return object;
            };

            CidrList.prototype.toJSON = function() {
                return CidrList.toObject(this, $protobuf.util.toJSONOptions);
            };

            return CidrList;
        })();

        v1.CidrBlock = (function() {

            const CidrBlock = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CidrBlock.prototype.cidr = "";
            CidrBlock.prototype.except = null;
            CidrBlock.prototype.scope = 0;

            CidrBlock.create = function(properties) {
                return new CidrBlock(properties);
            };

            CidrBlock.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.cidr != null && $Object.hasOwnProperty.call(message, "cidr") && message.cidr !== "")
                    writer.uint32(10).string(message.cidr);
                if (message.except != null && $Object.hasOwnProperty.call(message, "except"))
                    $root.ringfence.v1.CidrList.encode(message.except, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.scope != null && $Object.hasOwnProperty.call(message, "scope") && message.scope !== 0)
                    writer.uint32(24).int32(message.scope);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CidrBlock.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.CidrBlock();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.cidr = value;
                            else
                                delete message.cidr;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.except = $root.ringfence.v1.CidrList.decode(reader, reader.size(), $undefined, _depth + 1, message.except);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.scope = value;
                            else
                                delete message.scope;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            CidrBlock.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.CidrBlock)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.CidrBlock: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.CidrBlock();
                if (object.cidr != null)
                    if (typeof object.cidr !== "string" || object.cidr.length)
                        message.cidr = $String(object.cidr);
                if (object.except != null) {
                    if (!$util.isObject(object.except))
                        throw $TypeError(".ringfence.v1.CidrBlock.except: object expected");
                    message.except = $root.ringfence.v1.CidrList.fromObject(object.except, _depth + 1);
                }
                if (object.scope !== 0 && (typeof object.scope !== "string" || $root.ringfence.v1.BlockScope[object.scope] !== 0))
                    switch (object.scope) {
                    case "BLOCK_SCOPE_UNSPECIFIED":
                    case 0:
                        message.scope = 0;
                        break;
                    case "BLOCK_SCOPE_OUTSIDE":
                    case 1:
                        message.scope = 1;
                        break;
                    case "BLOCK_SCOPE_ANY":
                    case 2:
                        message.scope = 2;
                        break;
                    default:
                        if (typeof object.scope === "number" && (object.scope | 0) === object.scope)
                            message.scope = object.scope;
                    }
                return message;
            };

            CidrBlock.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.cidr = "";
                    object.except = null;
                    object.scope = options.enums === $String ? "BLOCK_SCOPE_UNSPECIFIED" : 0;
                }
                if (message.cidr != null && $Object.hasOwnProperty.call(message, "cidr"))
                    object.cidr = message.cidr;
                if (message.except != null && $Object.hasOwnProperty.call(message, "except"))
                    object.except = $root.ringfence.v1.CidrList.toObject(message.except, options, _depth + 1);
                if (message.scope != null && $Object.hasOwnProperty.call(message, "scope"))
                    object.scope = options.enums === $String ? $root.ringfence.v1.BlockScope[message.scope] === $undefined ? message.scope : $root.ringfence.v1.BlockScope[message.scope] : message.scope;
                return object;
            };

            CidrBlock.prototype.toJSON = function() {
                return CidrBlock.toObject(this, $protobuf.util.toJSONOptions);
            };

            return CidrBlock;
        })();

        v1.RelationKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "RELATION_KIND_UNSPECIFIED"] = 0;
            values[valuesById[1] = "RELATION_KIND_SAME"] = 1;
            values[valuesById[2] = "RELATION_KIND_NOT_SAME"] = 2;
            return values;
        })();

        v1.RelatedSelector = (function() {

            const RelatedSelector = function (properties) {
                this.keys = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            RelatedSelector.prototype.selector = null;
            RelatedSelector.prototype.relation = 0;
            RelatedSelector.prototype.keys = $util.emptyArray;

            RelatedSelector.create = function(properties) {
                return new RelatedSelector(properties);
            };

            RelatedSelector.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.selector != null && $Object.hasOwnProperty.call(message, "selector"))
                    $root.ringfence.v1.Selector.encode(message.selector, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.relation != null && $Object.hasOwnProperty.call(message, "relation") && message.relation !== 0)
                    writer.uint32(16).int32(message.relation);
                if (message.keys != null && message.keys.length)
                    for (let i = 0; i < message.keys.length; ++i)
                        writer.uint32(26).string(message.keys[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            RelatedSelector.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.RelatedSelector();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.selector = $root.ringfence.v1.Selector.decode(reader, reader.size(), $undefined, _depth + 1, message.selector);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.relation = value;
                            else
                                delete message.relation;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.keys && message.keys.length))
                                message.keys = [];
                            message.keys.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            RelatedSelector.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.RelatedSelector)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.RelatedSelector: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.RelatedSelector();
                if (object.selector != null) {
                    if (!$util.isObject(object.selector))
                        throw $TypeError(".ringfence.v1.RelatedSelector.selector: object expected");
                    message.selector = $root.ringfence.v1.Selector.fromObject(object.selector, _depth + 1);
                }
                if (object.relation !== 0 && (typeof object.relation !== "string" || $root.ringfence.v1.RelationKind[object.relation] !== 0))
                    switch (object.relation) {
                    case "RELATION_KIND_UNSPECIFIED":
                    case 0:
                        message.relation = 0;
                        break;
                    case "RELATION_KIND_SAME":
                    case 1:
                        message.relation = 1;
                        break;
                    case "RELATION_KIND_NOT_SAME":
                    case 2:
                        message.relation = 2;
                        break;
                    default:
                        if (typeof object.relation === "number" && (object.relation | 0) === object.relation)
                            message.relation = object.relation;
                    }
                if (object.keys) {
                    if (!$Array.isArray(object.keys))
                        throw $TypeError(".ringfence.v1.RelatedSelector.keys: array expected");
                    message.keys = $Array(object.keys.length);
                    for (let i = 0; i < object.keys.length; ++i)
                        message.keys[i] = $String(object.keys[i]);
                }
                return message;
            };

            RelatedSelector.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.keys = [];
                if (options.defaults) {
                    object.selector = null;
                    object.relation = options.enums === $String ? "RELATION_KIND_UNSPECIFIED" : 0;
                }
                if (message.selector != null && $Object.hasOwnProperty.call(message, "selector"))
                    object.selector = $root.ringfence.v1.Selector.toObject(message.selector, options, _depth + 1);
                if (message.relation != null && $Object.hasOwnProperty.call(message, "relation"))
                    object.relation = options.enums === $String ? $root.ringfence.v1.RelationKind[message.relation] === $undefined ? message.relation : $root.ringfence.v1.RelationKind[message.relation] : message.relation;
                if (message.keys && message.keys.length) {
                    object.keys = $Array(message.keys.length);
                    for (let j = 0; j < message.keys.length; ++j)
                        object.keys[j] = message.keys[j];
                }
                return object;
            };

            RelatedSelector.prototype.toJSON = function() {
                return RelatedSelector.toObject(this, $protobuf.util.toJSONOptions);
            };

            return RelatedSelector;
        })();

        v1.CidrGroupPeer = (function() {

            const CidrGroupPeer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CidrGroupPeer.prototype.name = null;
            CidrGroupPeer.prototype.selector = null;
            CidrGroupPeer.prototype.except = null;

            let $oneOfFields;

            $Object.defineProperty(CidrGroupPeer.prototype, "group", {
                get: $util.oneOfGetter($oneOfFields = ["name", "selector"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            CidrGroupPeer.create = function(properties) {
                return new CidrGroupPeer(properties);
            };

            CidrGroupPeer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    writer.uint32(10).string(message.name);
                if (message.selector != null && $Object.hasOwnProperty.call(message, "selector"))
                    $root.ringfence.v1.Selector.encode(message.selector, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.except != null && $Object.hasOwnProperty.call(message, "except"))
                    $root.ringfence.v1.CidrList.encode(message.except, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CidrGroupPeer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.CidrGroupPeer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.name = reader.stringVerify();
                            message.group = "name";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.selector = $root.ringfence.v1.Selector.decode(reader, reader.size(), $undefined, _depth + 1, message.selector);
                            message.group = "selector";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.except = $root.ringfence.v1.CidrList.decode(reader, reader.size(), $undefined, _depth + 1, message.except);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            CidrGroupPeer.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.CidrGroupPeer)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.CidrGroupPeer: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.CidrGroupPeer();
                if (object.name != null)
                    message.name = $String(object.name);
                if (object.selector != null) {
                    if (!$util.isObject(object.selector))
                        throw $TypeError(".ringfence.v1.CidrGroupPeer.selector: object expected");
                    message.selector = $root.ringfence.v1.Selector.fromObject(object.selector, _depth + 1);
                }
                if (object.except != null) {
                    if (!$util.isObject(object.except))
                        throw $TypeError(".ringfence.v1.CidrGroupPeer.except: object expected");
                    message.except = $root.ringfence.v1.CidrList.fromObject(object.except, _depth + 1);
                }
                return message;
            };

            CidrGroupPeer.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.except = null;
                if (message.name != null && $Object.hasOwnProperty.call(message, "name")) {
                    object.name = message.name;
                    if (options.oneofs)
                        object.group = "name";
                }
                if (message.selector != null && $Object.hasOwnProperty.call(message, "selector")) {
                    object.selector = $root.ringfence.v1.Selector.toObject(message.selector, options, _depth + 1);
                    if (options.oneofs)
                        object.group = "selector";
                }
                if (message.except != null && $Object.hasOwnProperty.call(message, "except"))
                    object.except = $root.ringfence.v1.CidrList.toObject(message.except, options, _depth + 1);
                return object;
            };

            CidrGroupPeer.prototype.toJSON = function() {
                return CidrGroupPeer.toObject(this, $protobuf.util.toJSONOptions);
            };

            return CidrGroupPeer;
        })();

        v1.ServicePeer = (function() {

            const ServicePeer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ServicePeer.prototype.namespace = null;
            ServicePeer.prototype.name = null;
            ServicePeer.prototype.selector = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ServicePeer.prototype, "_namespace", {
                get: $util.oneOfGetter($oneOfFields = ["namespace"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            $Object.defineProperty(ServicePeer.prototype, "service", {
                get: $util.oneOfGetter($oneOfFields = ["name", "selector"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            ServicePeer.create = function(properties) {
                return new ServicePeer(properties);
            };

            ServicePeer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.namespace != null && $Object.hasOwnProperty.call(message, "namespace"))
                    writer.uint32(10).string(message.namespace);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    writer.uint32(18).string(message.name);
                if (message.selector != null && $Object.hasOwnProperty.call(message, "selector"))
                    $root.ringfence.v1.Selector.encode(message.selector, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ServicePeer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.ServicePeer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.namespace = reader.stringVerify();
                            message._namespace = "namespace";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.name = reader.stringVerify();
                            message.service = "name";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.selector = $root.ringfence.v1.Selector.decode(reader, reader.size(), $undefined, _depth + 1, message.selector);
                            message.service = "selector";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            ServicePeer.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.ServicePeer)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.ServicePeer: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.ServicePeer();
                if (object.namespace != null)
                    message.namespace = $String(object.namespace);
                if (object.name != null)
                    message.name = $String(object.name);
                if (object.selector != null) {
                    if (!$util.isObject(object.selector))
                        throw $TypeError(".ringfence.v1.ServicePeer.selector: object expected");
                    message.selector = $root.ringfence.v1.Selector.fromObject(object.selector, _depth + 1);
                }
                return message;
            };

            ServicePeer.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.namespace != null && $Object.hasOwnProperty.call(message, "namespace"))
                    object.namespace = message.namespace;
                if (message.name != null && $Object.hasOwnProperty.call(message, "name")) {
                    object.name = message.name;
                    if (options.oneofs)
                        object.service = "name";
                }
                if (message.selector != null && $Object.hasOwnProperty.call(message, "selector")) {
                    object.selector = $root.ringfence.v1.Selector.toObject(message.selector, options, _depth + 1);
                    if (options.oneofs)
                        object.service = "selector";
                }
                return object;
            };

            ServicePeer.prototype.toJSON = function() {
                return ServicePeer.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ServicePeer;
        })();

        v1.CloudProvider = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "CLOUD_PROVIDER_UNSPECIFIED"] = 0;
            values[valuesById[1] = "CLOUD_PROVIDER_AWS"] = 1;
            return values;
        })();

        v1.CloudGroupPeer = (function() {

            const CloudGroupPeer = function (properties) {
                this.securityGroupIds = [];
                this.securityGroupNames = [];
                this.labels = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CloudGroupPeer.prototype.provider = 0;
            CloudGroupPeer.prototype.region = null;
            CloudGroupPeer.prototype.securityGroupIds = $util.emptyArray;
            CloudGroupPeer.prototype.securityGroupNames = $util.emptyArray;
            CloudGroupPeer.prototype.labels = $util.emptyObject;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(CloudGroupPeer.prototype, "_region", {
                get: $util.oneOfGetter($oneOfFields = ["region"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            CloudGroupPeer.create = function(properties) {
                return new CloudGroupPeer(properties);
            };

            CloudGroupPeer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.provider != null && $Object.hasOwnProperty.call(message, "provider") && message.provider !== 0)
                    writer.uint32(8).int32(message.provider);
                if (message.region != null && $Object.hasOwnProperty.call(message, "region"))
                    writer.uint32(18).string(message.region);
                if (message.securityGroupIds != null && message.securityGroupIds.length)
                    for (let i = 0; i < message.securityGroupIds.length; ++i)
                        writer.uint32(26).string(message.securityGroupIds[i]);
                if (message.securityGroupNames != null && message.securityGroupNames.length)
                    for (let i = 0; i < message.securityGroupNames.length; ++i)
                        writer.uint32(34).string(message.securityGroupNames[i]);
                if (message.labels != null && $Object.hasOwnProperty.call(message, "labels"))
                    for (let keys = $Object.keys(message.labels), i = 0; i < keys.length; ++i)
                        writer.uint32(42).fork().uint32(10).string(keys[i]).uint32(18).string(message.labels[keys[i]]).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CloudGroupPeer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.CloudGroupPeer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.provider = value;
                            else
                                delete message.provider;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.region = reader.stringVerify();
                            message._region = "region";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.securityGroupIds && message.securityGroupIds.length))
                                message.securityGroupIds = [];
                            message.securityGroupIds.push(reader.stringVerify());
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.securityGroupNames && message.securityGroupNames.length))
                                message.securityGroupNames = [];
                            message.securityGroupNames.push(reader.stringVerify());
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (message.labels === $util.emptyObject)
                                message.labels = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = "";
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = reader.stringVerify();
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.labels, key);
                            message.labels[key] = value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            CloudGroupPeer.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.CloudGroupPeer)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.CloudGroupPeer: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.CloudGroupPeer();
                if (object.provider !== 0 && (typeof object.provider !== "string" || $root.ringfence.v1.CloudProvider[object.provider] !== 0))
                    switch (object.provider) {
                    case "CLOUD_PROVIDER_UNSPECIFIED":
                    case 0:
                        message.provider = 0;
                        break;
                    case "CLOUD_PROVIDER_AWS":
                    case 1:
                        message.provider = 1;
                        break;
                    default:
                        if (typeof object.provider === "number" && (object.provider | 0) === object.provider)
                            message.provider = object.provider;
                    }
                if (object.region != null)
                    message.region = $String(object.region);
                if (object.securityGroupIds) {
                    if (!$Array.isArray(object.securityGroupIds))
                        throw $TypeError(".ringfence.v1.CloudGroupPeer.securityGroupIds: array expected");
                    message.securityGroupIds = $Array(object.securityGroupIds.length);
                    for (let i = 0; i < object.securityGroupIds.length; ++i)
                        message.securityGroupIds[i] = $String(object.securityGroupIds[i]);
                }
                if (object.securityGroupNames) {
                    if (!$Array.isArray(object.securityGroupNames))
                        throw $TypeError(".ringfence.v1.CloudGroupPeer.securityGroupNames: array expected");
                    message.securityGroupNames = $Array(object.securityGroupNames.length);
                    for (let i = 0; i < object.securityGroupNames.length; ++i)
                        message.securityGroupNames[i] = $String(object.securityGroupNames[i]);
                }
                if (object.labels) {
                    if (!$util.isObject(object.labels))
                        throw $TypeError(".ringfence.v1.CloudGroupPeer.labels: object expected");
                    message.labels = {};
                    for (let keys = $Object.keys(object.labels), i = 0; i < keys.length; ++i) {
                        if (keys[i] === "__proto__")
                            $util.makeProp(message.labels, keys[i]);
                        message.labels[keys[i]] = $String(object.labels[keys[i]]);
                    }
                }
                return message;
            };

            CloudGroupPeer.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.securityGroupIds = [];
                    object.securityGroupNames = [];
                }
                if (options.objects || options.defaults)
                    object.labels = {};
                if (options.defaults)
                    object.provider = options.enums === $String ? "CLOUD_PROVIDER_UNSPECIFIED" : 0;
                if (message.provider != null && $Object.hasOwnProperty.call(message, "provider"))
                    object.provider = options.enums === $String ? $root.ringfence.v1.CloudProvider[message.provider] === $undefined ? message.provider : $root.ringfence.v1.CloudProvider[message.provider] : message.provider;
                if (message.region != null && $Object.hasOwnProperty.call(message, "region"))
                    object.region = message.region;
                if (message.securityGroupIds && message.securityGroupIds.length) {
                    object.securityGroupIds = $Array(message.securityGroupIds.length);
                    for (let j = 0; j < message.securityGroupIds.length; ++j)
                        object.securityGroupIds[j] = message.securityGroupIds[j];
                }
                if (message.securityGroupNames && message.securityGroupNames.length) {
                    object.securityGroupNames = $Array(message.securityGroupNames.length);
                    for (let j = 0; j < message.securityGroupNames.length; ++j)
                        object.securityGroupNames[j] = message.securityGroupNames[j];
                }
                let keys2;
                if (message.labels && (keys2 = $Object.keys(message.labels)).length) {
                    object.labels = {};
                    for (let j = 0; j < keys2.length; ++j) {
                        if (keys2[j] === "__proto__")
                            $util.makeProp(object.labels, keys2[j]);
                        object.labels[keys2[j]] = message.labels[keys2[j]];
                    }
                }
                return object;
            };

            CloudGroupPeer.prototype.toJSON = function() {
                return CloudGroupPeer.toObject(this, $protobuf.util.toJSONOptions);
            };

            return CloudGroupPeer;
        })();

        v1.PeerList = (function() {

            const PeerList = function (properties) {
                this.peers = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PeerList.prototype.peers = $util.emptyArray;

            PeerList.create = function(properties) {
                return new PeerList(properties);
            };

            PeerList.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.peers != null && message.peers.length)
                    for (let i = 0; i < message.peers.length; ++i)
                        $root.ringfence.v1.Peer.encode(message.peers[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PeerList.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.PeerList();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.peers && message.peers.length))
                                message.peers = [];
                            message.peers.push($root.ringfence.v1.Peer.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            PeerList.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.PeerList)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.PeerList: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.PeerList();
                if (object.peers) {
                    if (!$Array.isArray(object.peers))
                        throw $TypeError(".ringfence.v1.PeerList.peers: array expected");
                    message.peers = $Array(object.peers.length);
                    for (let i = 0; i < object.peers.length; ++i) {
                        if (!$util.isObject(object.peers[i]))
                            throw $TypeError(".ringfence.v1.PeerList.peers: object expected");
                        message.peers[i] = $root.ringfence.v1.Peer.fromObject(object.peers[i], _depth + 1);
                    }
                }
                return message;
            };

            PeerList.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.peers = [];
                if (message.peers && message.peers.length) {
                    object.peers = $Array(message.peers.length);
                    for (let j = 0; j < message.peers.length; ++j)
                        object.peers[j] = $root.ringfence.v1.Peer.toObject(message.peers[j], options, _depth + 1);
                }
                return object;
            };

            PeerList.prototype.toJSON = function() {
                return PeerList.toObject(this, $protobuf.util.toJSONOptions);
            };

            return PeerList;
        })();

        v1.PortMatch = (function() {

            const PortMatch = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PortMatch.prototype.protocol = 0;
            PortMatch.prototype.firstPort = 0;
            PortMatch.prototype.lastPort = 0;
            PortMatch.prototype.name = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(PortMatch.prototype, "_name", {
                get: $util.oneOfGetter($oneOfFields = ["name"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            PortMatch.create = function(properties) {
                return new PortMatch(properties);
            };

            PortMatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.protocol != null && $Object.hasOwnProperty.call(message, "protocol") && message.protocol !== 0)
                    writer.uint32(8).uint32(message.protocol);
                if (message.firstPort != null && $Object.hasOwnProperty.call(message, "firstPort") && message.firstPort !== 0)
                    writer.uint32(16).uint32(message.firstPort);
                if (message.lastPort != null && $Object.hasOwnProperty.call(message, "lastPort") && message.lastPort !== 0)
                    writer.uint32(24).uint32(message.lastPort);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    writer.uint32(34).string(message.name);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PortMatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.PortMatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.protocol = value;
                            else
                                delete message.protocol;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.firstPort = value;
                            else
                                delete message.firstPort;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.lastPort = value;
                            else
                                delete message.lastPort;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.name = reader.stringVerify();
                            message._name = "name";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            PortMatch.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.PortMatch)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.PortMatch: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.PortMatch();
                if (object.protocol != null)
                    if ($Number(object.protocol) !== 0)
                        message.protocol = object.protocol >>> 0;
                if (object.firstPort != null)
                    if ($Number(object.firstPort) !== 0)
                        message.firstPort = object.firstPort >>> 0;
                if (object.lastPort != null)
                    if ($Number(object.lastPort) !== 0)
                        message.lastPort = object.lastPort >>> 0;
                if (object.name != null)
                    message.name = $String(object.name);
                return message;
            };

            PortMatch.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.protocol = 0;
                    object.firstPort = 0;
                    object.lastPort = 0;
                }
                if (message.protocol != null && $Object.hasOwnProperty.call(message, "protocol"))
                    object.protocol = message.protocol;
                if (message.firstPort != null && $Object.hasOwnProperty.call(message, "firstPort"))
                    object.firstPort = message.firstPort;
                if (message.lastPort != null && $Object.hasOwnProperty.call(message, "lastPort"))
                    object.lastPort = message.lastPort;
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                return object;
            };

            PortMatch.prototype.toJSON = function() {
                return PortMatch.toObject(this, $protobuf.util.toJSONOptions);
            };

            return PortMatch;
        })();

        v1.PortList = (function() {

            const PortList = function (properties) {
                this.ports = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PortList.prototype.ports = $util.emptyArray;

            PortList.create = function(properties) {
                return new PortList(properties);
            };

            PortList.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ports != null && message.ports.length)
                    for (let i = 0; i < message.ports.length; ++i)
                        $root.ringfence.v1.PortMatch.encode(message.ports[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PortList.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.PortList();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.ports && message.ports.length))
                                message.ports = [];
                            message.ports.push($root.ringfence.v1.PortMatch.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            PortList.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.PortList)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.PortList: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.PortList();
                if (object.ports) {
                    if (!$Array.isArray(object.ports))
                        throw $TypeError(".ringfence.v1.PortList.ports: array expected");
                    message.ports = $Array(object.ports.length);
                    for (let i = 0; i < object.ports.length; ++i) {
                        if (!$util.isObject(object.ports[i]))
                            throw $TypeError(".ringfence.v1.PortList.ports: object expected");
                        message.ports[i] = $root.ringfence.v1.PortMatch.fromObject(object.ports[i], _depth + 1);
                    }
                }
                return message;
            };

            PortList.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.ports = [];
                if (message.ports && message.ports.length) {
                    object.ports = $Array(message.ports.length);
                    for (let j = 0; j < message.ports.length; ++j)
                        object.ports[j] = $root.ringfence.v1.PortMatch.toObject(message.ports[j], options, _depth + 1);
                }
                return object;
            };

            PortList.prototype.toJSON = function() {
                return PortList.toObject(this, $protobuf.util.toJSONOptions);
            };

            return PortList;
        })();

        v1.Authentication = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "AUTHENTICATION_UNSPECIFIED"] = 0;
            values[valuesById[1] = "AUTHENTICATION_DISABLED"] = 1;
            values[valuesById[2] = "AUTHENTICATION_REQUIRED"] = 2;
            values[valuesById[3] = "AUTHENTICATION_TEST_ALWAYS_FAIL"] = 3;
            return values;
        })();

        v1.Rule = (function() {

            const Rule = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Rule.prototype.id = "";
            Rule.prototype.tier = 0;
            Rule.prototype.priority = 0;
            Rule.prototype.verdict = 0;
            Rule.prototype.mode = 0;
            Rule.prototype.subject = null;
            Rule.prototype.direction = 0;
            Rule.prototype.peers = null;
            Rule.prototype.ports = null;
            Rule.prototype.defaultDeny = false;
            Rule.prototype.redirect = null;
            Rule.prototype.log = null;
            Rule.prototype.authentication = 0;
            Rule.prototype.keepEstablished = null;
            Rule.prototype.expiresUnixMs = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Rule.prototype, "_log", {
                get: $util.oneOfGetter($oneOfFields = ["log"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Rule.prototype, "_keepEstablished", {
                get: $util.oneOfGetter($oneOfFields = ["keepEstablished"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Rule.prototype, "_expiresUnixMs", {
                get: $util.oneOfGetter($oneOfFields = ["expiresUnixMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Rule.create = function(properties) {
                return new Rule(properties);
            };

            Rule.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(10).string(message.id);
                if (message.tier != null && $Object.hasOwnProperty.call(message, "tier") && message.tier !== 0)
                    writer.uint32(16).int32(message.tier);
                if (message.priority != null && $Object.hasOwnProperty.call(message, "priority") && message.priority !== 0)
                    writer.uint32(24).uint32(message.priority);
                if (message.verdict != null && $Object.hasOwnProperty.call(message, "verdict") && message.verdict !== 0)
                    writer.uint32(32).int32(message.verdict);
                if (message.mode != null && $Object.hasOwnProperty.call(message, "mode") && message.mode !== 0)
                    writer.uint32(40).int32(message.mode);
                if (message.subject != null && $Object.hasOwnProperty.call(message, "subject"))
                    $root.ringfence.v1.Selector.encode(message.subject, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.direction != null && $Object.hasOwnProperty.call(message, "direction") && message.direction !== 0)
                    writer.uint32(56).int32(message.direction);
                if (message.peers != null && $Object.hasOwnProperty.call(message, "peers"))
                    $root.ringfence.v1.PeerList.encode(message.peers, writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.ports != null && $Object.hasOwnProperty.call(message, "ports"))
                    $root.ringfence.v1.PortList.encode(message.ports, writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.defaultDeny != null && $Object.hasOwnProperty.call(message, "defaultDeny") && message.defaultDeny !== false)
                    writer.uint32(80).bool(message.defaultDeny);
                if (message.redirect != null && $Object.hasOwnProperty.call(message, "redirect"))
                    $root.ringfence.v1.Redirect.encode(message.redirect, writer.uint32(90).fork(), _depth + 1).ldelim();
                if (message.log != null && $Object.hasOwnProperty.call(message, "log"))
                    writer.uint32(98).string(message.log);
                if (message.authentication != null && $Object.hasOwnProperty.call(message, "authentication") && message.authentication !== 0)
                    writer.uint32(104).int32(message.authentication);
                if (message.keepEstablished != null && $Object.hasOwnProperty.call(message, "keepEstablished"))
                    writer.uint32(112).bool(message.keepEstablished);
                if (message.expiresUnixMs != null && $Object.hasOwnProperty.call(message, "expiresUnixMs"))
                    writer.uint32(120).uint64(message.expiresUnixMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Rule.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.Rule();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.tier = value;
                            else
                                delete message.tier;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.priority = value;
                            else
                                delete message.priority;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.verdict = value;
                            else
                                delete message.verdict;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.mode = value;
                            else
                                delete message.mode;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.subject = $root.ringfence.v1.Selector.decode(reader, reader.size(), $undefined, _depth + 1, message.subject);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.direction = value;
                            else
                                delete message.direction;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.peers = $root.ringfence.v1.PeerList.decode(reader, reader.size(), $undefined, _depth + 1, message.peers);
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.ports = $root.ringfence.v1.PortList.decode(reader, reader.size(), $undefined, _depth + 1, message.ports);
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.defaultDeny = value;
                            else
                                delete message.defaultDeny;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.redirect = $root.ringfence.v1.Redirect.decode(reader, reader.size(), $undefined, _depth + 1, message.redirect);
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.log = reader.stringVerify();
                            message._log = "log";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.authentication = value;
                            else
                                delete message.authentication;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 0)
                                break;
                            message.keepEstablished = reader.bool();
                            message._keepEstablished = "keepEstablished";
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            message.expiresUnixMs = reader.uint64();
                            message._expiresUnixMs = "expiresUnixMs";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Rule.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.Rule)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.Rule: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.Rule();
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                if (object.tier !== 0 && (typeof object.tier !== "string" || $root.ringfence.v1.Tier[object.tier] !== 0))
                    switch (object.tier) {
                    case "TIER_UNSPECIFIED":
                    case 0:
                        message.tier = 0;
                        break;
                    case "TIER_ADMIN":
                    case 1:
                        message.tier = 1;
                        break;
                    case "TIER_NORMAL":
                    case 2:
                        message.tier = 2;
                        break;
                    case "TIER_BASELINE":
                    case 3:
                        message.tier = 3;
                        break;
                    default:
                        if (typeof object.tier === "number" && (object.tier | 0) === object.tier)
                            message.tier = object.tier;
                    }
                if (object.priority != null)
                    if ($Number(object.priority) !== 0)
                        message.priority = object.priority >>> 0;
                if (object.verdict !== 0 && (typeof object.verdict !== "string" || $root.ringfence.v1.RuleVerdict[object.verdict] !== 0))
                    switch (object.verdict) {
                    case "RULE_VERDICT_UNSPECIFIED":
                    case 0:
                        message.verdict = 0;
                        break;
                    case "RULE_VERDICT_ALLOW":
                    case 1:
                        message.verdict = 1;
                        break;
                    case "RULE_VERDICT_DENY":
                    case 2:
                        message.verdict = 2;
                        break;
                    case "RULE_VERDICT_PASS":
                    case 3:
                        message.verdict = 3;
                        break;
                    default:
                        if (typeof object.verdict === "number" && (object.verdict | 0) === object.verdict)
                            message.verdict = object.verdict;
                    }
                if (object.mode !== 0 && (typeof object.mode !== "string" || $root.ringfence.v1.Mode[object.mode] !== 0))
                    switch (object.mode) {
                    case "MODE_UNSPECIFIED":
                    case 0:
                        message.mode = 0;
                        break;
                    case "MODE_ENFORCE":
                    case 1:
                        message.mode = 1;
                        break;
                    case "MODE_AUDIT":
                    case 2:
                        message.mode = 2;
                        break;
                    case "MODE_SHADOW":
                    case 3:
                        message.mode = 3;
                        break;
                    case "MODE_OFF":
                    case 4:
                        message.mode = 4;
                        break;
                    default:
                        if (typeof object.mode === "number" && (object.mode | 0) === object.mode)
                            message.mode = object.mode;
                    }
                if (object.subject != null) {
                    if (!$util.isObject(object.subject))
                        throw $TypeError(".ringfence.v1.Rule.subject: object expected");
                    message.subject = $root.ringfence.v1.Selector.fromObject(object.subject, _depth + 1);
                }
                if (object.direction !== 0 && (typeof object.direction !== "string" || $root.ringfence.v1.Direction[object.direction] !== 0))
                    switch (object.direction) {
                    case "DIRECTION_UNSPECIFIED":
                    case 0:
                        message.direction = 0;
                        break;
                    case "DIRECTION_INGRESS":
                    case 1:
                        message.direction = 1;
                        break;
                    case "DIRECTION_EGRESS":
                    case 2:
                        message.direction = 2;
                        break;
                    default:
                        if (typeof object.direction === "number" && (object.direction | 0) === object.direction)
                            message.direction = object.direction;
                    }
                if (object.peers != null) {
                    if (!$util.isObject(object.peers))
                        throw $TypeError(".ringfence.v1.Rule.peers: object expected");
                    message.peers = $root.ringfence.v1.PeerList.fromObject(object.peers, _depth + 1);
                }
                if (object.ports != null) {
                    if (!$util.isObject(object.ports))
                        throw $TypeError(".ringfence.v1.Rule.ports: object expected");
                    message.ports = $root.ringfence.v1.PortList.fromObject(object.ports, _depth + 1);
                }
                if (object.defaultDeny != null)
                    if (object.defaultDeny)
                        message.defaultDeny = $Boolean(object.defaultDeny);
                if (object.redirect != null) {
                    if (!$util.isObject(object.redirect))
                        throw $TypeError(".ringfence.v1.Rule.redirect: object expected");
                    message.redirect = $root.ringfence.v1.Redirect.fromObject(object.redirect, _depth + 1);
                }
                if (object.log != null)
                    message.log = $String(object.log);
                if (object.authentication !== 0 && (typeof object.authentication !== "string" || $root.ringfence.v1.Authentication[object.authentication] !== 0))
                    switch (object.authentication) {
                    case "AUTHENTICATION_UNSPECIFIED":
                    case 0:
                        message.authentication = 0;
                        break;
                    case "AUTHENTICATION_DISABLED":
                    case 1:
                        message.authentication = 1;
                        break;
                    case "AUTHENTICATION_REQUIRED":
                    case 2:
                        message.authentication = 2;
                        break;
                    case "AUTHENTICATION_TEST_ALWAYS_FAIL":
                    case 3:
                        message.authentication = 3;
                        break;
                    default:
                        if (typeof object.authentication === "number" && (object.authentication | 0) === object.authentication)
                            message.authentication = object.authentication;
                    }
                if (object.keepEstablished != null)
                    message.keepEstablished = $Boolean(object.keepEstablished);
                if (object.expiresUnixMs != null)
                    if ($util.Long)
                        message.expiresUnixMs = $util.Long.fromValue(object.expiresUnixMs, true);
                    else if (typeof object.expiresUnixMs === "string")
                        message.expiresUnixMs = $parseInt(object.expiresUnixMs, 10);
                    else if (typeof object.expiresUnixMs === "number")
                        message.expiresUnixMs = object.expiresUnixMs;
                    else if (typeof object.expiresUnixMs === "object")
                        message.expiresUnixMs = new $util.LongBits(object.expiresUnixMs.low >>> 0, object.expiresUnixMs.high >>> 0).toNumber(true);
                return message;
            };

            Rule.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.id = "";
                    object.tier = options.enums === $String ? "TIER_UNSPECIFIED" : 0;
                    object.priority = 0;
                    object.verdict = options.enums === $String ? "RULE_VERDICT_UNSPECIFIED" : 0;
                    object.mode = options.enums === $String ? "MODE_UNSPECIFIED" : 0;
                    object.subject = null;
                    object.direction = options.enums === $String ? "DIRECTION_UNSPECIFIED" : 0;
                    object.peers = null;
                    object.ports = null;
                    object.defaultDeny = false;
                    object.redirect = null;
                    object.authentication = options.enums === $String ? "AUTHENTICATION_UNSPECIFIED" : 0;
                }
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.tier != null && $Object.hasOwnProperty.call(message, "tier"))
                    object.tier = options.enums === $String ? $root.ringfence.v1.Tier[message.tier] === $undefined ? message.tier : $root.ringfence.v1.Tier[message.tier] : message.tier;
                if (message.priority != null && $Object.hasOwnProperty.call(message, "priority"))
                    object.priority = message.priority;
                if (message.verdict != null && $Object.hasOwnProperty.call(message, "verdict"))
                    object.verdict = options.enums === $String ? $root.ringfence.v1.RuleVerdict[message.verdict] === $undefined ? message.verdict : $root.ringfence.v1.RuleVerdict[message.verdict] : message.verdict;
                if (message.mode != null && $Object.hasOwnProperty.call(message, "mode"))
                    object.mode = options.enums === $String ? $root.ringfence.v1.Mode[message.mode] === $undefined ? message.mode : $root.ringfence.v1.Mode[message.mode] : message.mode;
                if (message.subject != null && $Object.hasOwnProperty.call(message, "subject"))
                    object.subject = $root.ringfence.v1.Selector.toObject(message.subject, options, _depth + 1);
                if (message.direction != null && $Object.hasOwnProperty.call(message, "direction"))
                    object.direction = options.enums === $String ? $root.ringfence.v1.Direction[message.direction] === $undefined ? message.direction : $root.ringfence.v1.Direction[message.direction] : message.direction;
                if (message.peers != null && $Object.hasOwnProperty.call(message, "peers"))
                    object.peers = $root.ringfence.v1.PeerList.toObject(message.peers, options, _depth + 1);
                if (message.ports != null && $Object.hasOwnProperty.call(message, "ports"))
                    object.ports = $root.ringfence.v1.PortList.toObject(message.ports, options, _depth + 1);
                if (message.defaultDeny != null && $Object.hasOwnProperty.call(message, "defaultDeny"))
                    object.defaultDeny = message.defaultDeny;
                if (message.redirect != null && $Object.hasOwnProperty.call(message, "redirect"))
                    object.redirect = $root.ringfence.v1.Redirect.toObject(message.redirect, options, _depth + 1);
                if (message.log != null && $Object.hasOwnProperty.call(message, "log"))
                    object.log = message.log;
                if (message.authentication != null && $Object.hasOwnProperty.call(message, "authentication"))
                    object.authentication = options.enums === $String ? $root.ringfence.v1.Authentication[message.authentication] === $undefined ? message.authentication : $root.ringfence.v1.Authentication[message.authentication] : message.authentication;
                if (message.keepEstablished != null && $Object.hasOwnProperty.call(message, "keepEstablished"))
                    object.keepEstablished = message.keepEstablished;
                if (message.expiresUnixMs != null && $Object.hasOwnProperty.call(message, "expiresUnixMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.expiresUnixMs = typeof message.expiresUnixMs === "number" ? $BigInt(message.expiresUnixMs) : $util.Long.fromBits(message.expiresUnixMs.low >>> 0, message.expiresUnixMs.high >>> 0, true).toBigInt();
                    else if (typeof message.expiresUnixMs === "number")
                        object.expiresUnixMs = options.longs === $String ? $String(message.expiresUnixMs) : message.expiresUnixMs;
                    else
                        object.expiresUnixMs = options.longs === $String ? $util.Long.prototype.toString.call(message.expiresUnixMs) : options.longs === $Number ? new $util.LongBits(message.expiresUnixMs.low >>> 0, message.expiresUnixMs.high >>> 0).toNumber(true) : message.expiresUnixMs;
                return object;
            };

            Rule.prototype.toJSON = function() {
                return Rule.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Rule;
        })();

        v1.NodeState = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "NODE_STATE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "NODE_STATE_REPLAYING"] = 1;
            values[valuesById[2] = "NODE_STATE_LIVE"] = 2;
            values[valuesById[3] = "NODE_STATE_FAILED"] = 3;
            values[valuesById[4] = "NODE_STATE_HALTED"] = 4;
            return values;
        })();

        v1.NodeStatus = (function() {

            const NodeStatus = function (properties) {
                this.failures = [];
                this.limitations = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            NodeStatus.prototype.cluster = "";
            NodeStatus.prototype.node = "";
            NodeStatus.prototype.appliedRevision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            NodeStatus.prototype.mapHash = "";
            NodeStatus.prototype.state = 0;
            NodeStatus.prototype.datapath = "";
            NodeStatus.prototype.failures = $util.emptyArray;
            NodeStatus.prototype.reportedAtUnixMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            NodeStatus.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            NodeStatus.prototype.limitations = $util.emptyArray;

            NodeStatus.create = function(properties) {
                return new NodeStatus(properties);
            };

            NodeStatus.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.cluster != null && $Object.hasOwnProperty.call(message, "cluster") && message.cluster !== "")
                    writer.uint32(10).string(message.cluster);
                if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== "")
                    writer.uint32(18).string(message.node);
                if (message.appliedRevision != null && $Object.hasOwnProperty.call(message, "appliedRevision") && (typeof message.appliedRevision === "object" ? message.appliedRevision.low || message.appliedRevision.high : message.appliedRevision !== 0))
                    writer.uint32(24).uint64(message.appliedRevision);
                if (message.mapHash != null && $Object.hasOwnProperty.call(message, "mapHash") && message.mapHash !== "")
                    writer.uint32(34).string(message.mapHash);
                if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
                    writer.uint32(40).int32(message.state);
                if (message.datapath != null && $Object.hasOwnProperty.call(message, "datapath") && message.datapath !== "")
                    writer.uint32(50).string(message.datapath);
                if (message.failures != null && message.failures.length)
                    for (let i = 0; i < message.failures.length; ++i)
                        writer.uint32(58).string(message.failures[i]);
                if (message.reportedAtUnixMs != null && $Object.hasOwnProperty.call(message, "reportedAtUnixMs") && (typeof message.reportedAtUnixMs === "object" ? message.reportedAtUnixMs.low || message.reportedAtUnixMs.high : message.reportedAtUnixMs !== 0))
                    writer.uint32(64).uint64(message.reportedAtUnixMs);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                    writer.uint32(72).uint64(message.epoch);
                if (message.limitations != null && message.limitations.length)
                    for (let i = 0; i < message.limitations.length; ++i)
                        writer.uint32(82).string(message.limitations[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            NodeStatus.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.NodeStatus();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.cluster = value;
                            else
                                delete message.cluster;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.node = value;
                            else
                                delete message.node;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.appliedRevision = value;
                            else
                                delete message.appliedRevision;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.mapHash = value;
                            else
                                delete message.mapHash;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.state = value;
                            else
                                delete message.state;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.datapath = value;
                            else
                                delete message.datapath;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.failures && message.failures.length))
                                message.failures = [];
                            message.failures.push(reader.stringVerify());
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.reportedAtUnixMs = value;
                            else
                                delete message.reportedAtUnixMs;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if (!(message.limitations && message.limitations.length))
                                message.limitations = [];
                            message.limitations.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            NodeStatus.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.NodeStatus)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.NodeStatus: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.NodeStatus();
                if (object.cluster != null)
                    if (typeof object.cluster !== "string" || object.cluster.length)
                        message.cluster = $String(object.cluster);
                if (object.node != null)
                    if (typeof object.node !== "string" || object.node.length)
                        message.node = $String(object.node);
                if (object.appliedRevision != null)
                    if (typeof object.appliedRevision === "object" ? object.appliedRevision.low || object.appliedRevision.high : $Number(object.appliedRevision) !== 0)
                        if ($util.Long)
                            message.appliedRevision = $util.Long.fromValue(object.appliedRevision, true);
                        else if (typeof object.appliedRevision === "string")
                            message.appliedRevision = $parseInt(object.appliedRevision, 10);
                        else if (typeof object.appliedRevision === "number")
                            message.appliedRevision = object.appliedRevision;
                        else if (typeof object.appliedRevision === "object")
                            message.appliedRevision = new $util.LongBits(object.appliedRevision.low >>> 0, object.appliedRevision.high >>> 0).toNumber(true);
                if (object.mapHash != null)
                    if (typeof object.mapHash !== "string" || object.mapHash.length)
                        message.mapHash = $String(object.mapHash);
                if (object.state !== 0 && (typeof object.state !== "string" || $root.ringfence.v1.NodeState[object.state] !== 0))
                    switch (object.state) {
                    case "NODE_STATE_UNSPECIFIED":
                    case 0:
                        message.state = 0;
                        break;
                    case "NODE_STATE_REPLAYING":
                    case 1:
                        message.state = 1;
                        break;
                    case "NODE_STATE_LIVE":
                    case 2:
                        message.state = 2;
                        break;
                    case "NODE_STATE_FAILED":
                    case 3:
                        message.state = 3;
                        break;
                    case "NODE_STATE_HALTED":
                    case 4:
                        message.state = 4;
                        break;
                    default:
                        if (typeof object.state === "number" && (object.state | 0) === object.state)
                            message.state = object.state;
                    }
                if (object.datapath != null)
                    if (typeof object.datapath !== "string" || object.datapath.length)
                        message.datapath = $String(object.datapath);
                if (object.failures) {
                    if (!$Array.isArray(object.failures))
                        throw $TypeError(".ringfence.v1.NodeStatus.failures: array expected");
                    message.failures = $Array(object.failures.length);
                    for (let i = 0; i < object.failures.length; ++i)
                        message.failures[i] = $String(object.failures[i]);
                }
                if (object.reportedAtUnixMs != null)
                    if (typeof object.reportedAtUnixMs === "object" ? object.reportedAtUnixMs.low || object.reportedAtUnixMs.high : $Number(object.reportedAtUnixMs) !== 0)
                        if ($util.Long)
                            message.reportedAtUnixMs = $util.Long.fromValue(object.reportedAtUnixMs, true);
                        else if (typeof object.reportedAtUnixMs === "string")
                            message.reportedAtUnixMs = $parseInt(object.reportedAtUnixMs, 10);
                        else if (typeof object.reportedAtUnixMs === "number")
                            message.reportedAtUnixMs = object.reportedAtUnixMs;
                        else if (typeof object.reportedAtUnixMs === "object")
                            message.reportedAtUnixMs = new $util.LongBits(object.reportedAtUnixMs.low >>> 0, object.reportedAtUnixMs.high >>> 0).toNumber(true);
                if (object.epoch != null)
                    if (typeof object.epoch === "object" ? object.epoch.low || object.epoch.high : $Number(object.epoch) !== 0)
                        if ($util.Long)
                            message.epoch = $util.Long.fromValue(object.epoch, true);
                        else if (typeof object.epoch === "string")
                            message.epoch = $parseInt(object.epoch, 10);
                        else if (typeof object.epoch === "number")
                            message.epoch = object.epoch;
                        else if (typeof object.epoch === "object")
                            message.epoch = new $util.LongBits(object.epoch.low >>> 0, object.epoch.high >>> 0).toNumber(true);
                if (object.limitations) {
                    if (!$Array.isArray(object.limitations))
                        throw $TypeError(".ringfence.v1.NodeStatus.limitations: array expected");
                    message.limitations = $Array(object.limitations.length);
                    for (let i = 0; i < object.limitations.length; ++i)
                        message.limitations[i] = $String(object.limitations[i]);
                }
                return message;
            };

            NodeStatus.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.failures = [];
                    object.limitations = [];
                }
                if (options.defaults) {
                    object.cluster = "";
                    object.node = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.appliedRevision = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.appliedRevision = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.mapHash = "";
                    object.state = options.enums === $String ? "NODE_STATE_UNSPECIFIED" : 0;
                    object.datapath = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.reportedAtUnixMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.reportedAtUnixMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.epoch = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.epoch = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.cluster != null && $Object.hasOwnProperty.call(message, "cluster"))
                    object.cluster = message.cluster;
                if (message.node != null && $Object.hasOwnProperty.call(message, "node"))
                    object.node = message.node;
                if (message.appliedRevision != null && $Object.hasOwnProperty.call(message, "appliedRevision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.appliedRevision = typeof message.appliedRevision === "number" ? $BigInt(message.appliedRevision) : $util.Long.fromBits(message.appliedRevision.low >>> 0, message.appliedRevision.high >>> 0, true).toBigInt();
                    else if (typeof message.appliedRevision === "number")
                        object.appliedRevision = options.longs === $String ? $String(message.appliedRevision) : message.appliedRevision;
                    else
                        object.appliedRevision = options.longs === $String ? $util.Long.prototype.toString.call(message.appliedRevision) : options.longs === $Number ? new $util.LongBits(message.appliedRevision.low >>> 0, message.appliedRevision.high >>> 0).toNumber(true) : message.appliedRevision;
                if (message.mapHash != null && $Object.hasOwnProperty.call(message, "mapHash"))
                    object.mapHash = message.mapHash;
                if (message.state != null && $Object.hasOwnProperty.call(message, "state"))
                    object.state = options.enums === $String ? $root.ringfence.v1.NodeState[message.state] === $undefined ? message.state : $root.ringfence.v1.NodeState[message.state] : message.state;
                if (message.datapath != null && $Object.hasOwnProperty.call(message, "datapath"))
                    object.datapath = message.datapath;
                if (message.failures && message.failures.length) {
                    object.failures = $Array(message.failures.length);
                    for (let j = 0; j < message.failures.length; ++j)
                        object.failures[j] = message.failures[j];
                }
                if (message.reportedAtUnixMs != null && $Object.hasOwnProperty.call(message, "reportedAtUnixMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.reportedAtUnixMs = typeof message.reportedAtUnixMs === "number" ? $BigInt(message.reportedAtUnixMs) : $util.Long.fromBits(message.reportedAtUnixMs.low >>> 0, message.reportedAtUnixMs.high >>> 0, true).toBigInt();
                    else if (typeof message.reportedAtUnixMs === "number")
                        object.reportedAtUnixMs = options.longs === $String ? $String(message.reportedAtUnixMs) : message.reportedAtUnixMs;
                    else
                        object.reportedAtUnixMs = options.longs === $String ? $util.Long.prototype.toString.call(message.reportedAtUnixMs) : options.longs === $Number ? new $util.LongBits(message.reportedAtUnixMs.low >>> 0, message.reportedAtUnixMs.high >>> 0).toNumber(true) : message.reportedAtUnixMs;
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.epoch = typeof message.epoch === "number" ? $BigInt(message.epoch) : $util.Long.fromBits(message.epoch.low >>> 0, message.epoch.high >>> 0, true).toBigInt();
                    else if (typeof message.epoch === "number")
                        object.epoch = options.longs === $String ? $String(message.epoch) : message.epoch;
                    else
                        object.epoch = options.longs === $String ? $util.Long.prototype.toString.call(message.epoch) : options.longs === $Number ? new $util.LongBits(message.epoch.low >>> 0, message.epoch.high >>> 0).toNumber(true) : message.epoch;
                if (message.limitations && message.limitations.length) {
                    object.limitations = $Array(message.limitations.length);
                    for (let j = 0; j < message.limitations.length; ++j)
                        object.limitations[j] = message.limitations[j];
                }
                return object;
            };

            NodeStatus.prototype.toJSON = function() {
                return NodeStatus.toObject(this, $protobuf.util.toJSONOptions);
            };

            return NodeStatus;
        })();

        v1.Node = (function() {

            const Node = function (properties) {
                this.addresses = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Node.prototype.status = null;
            Node.prototype.silent = false;
            Node.prototype.addresses = $util.emptyArray;
            Node.prototype.endpoints = 0;

            Node.create = function(properties) {
                return new Node(properties);
            };

            Node.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    $root.ringfence.v1.NodeStatus.encode(message.status, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.silent != null && $Object.hasOwnProperty.call(message, "silent") && message.silent !== false)
                    writer.uint32(16).bool(message.silent);
                if (message.addresses != null && message.addresses.length)
                    for (let i = 0; i < message.addresses.length; ++i)
                        writer.uint32(26).string(message.addresses[i]);
                if (message.endpoints != null && $Object.hasOwnProperty.call(message, "endpoints") && message.endpoints !== 0)
                    writer.uint32(32).uint32(message.endpoints);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Node.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.Node();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.status = $root.ringfence.v1.NodeStatus.decode(reader, reader.size(), $undefined, _depth + 1, message.status);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.silent = value;
                            else
                                delete message.silent;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.addresses && message.addresses.length))
                                message.addresses = [];
                            message.addresses.push(reader.stringVerify());
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.endpoints = value;
                            else
                                delete message.endpoints;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Node.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.Node)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.Node: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.Node();
                if (object.status != null) {
                    if (!$util.isObject(object.status))
                        throw $TypeError(".ringfence.v1.Node.status: object expected");
                    message.status = $root.ringfence.v1.NodeStatus.fromObject(object.status, _depth + 1);
                }
                if (object.silent != null)
                    if (object.silent)
                        message.silent = $Boolean(object.silent);
                if (object.addresses) {
                    if (!$Array.isArray(object.addresses))
                        throw $TypeError(".ringfence.v1.Node.addresses: array expected");
                    message.addresses = $Array(object.addresses.length);
                    for (let i = 0; i < object.addresses.length; ++i)
                        message.addresses[i] = $String(object.addresses[i]);
                }
                if (object.endpoints != null)
                    if ($Number(object.endpoints) !== 0)
                        message.endpoints = object.endpoints >>> 0;
                return message;
            };

            Node.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.addresses = [];
                if (options.defaults) {
                    object.status = null;
                    object.silent = false;
                    object.endpoints = 0;
                }
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    object.status = $root.ringfence.v1.NodeStatus.toObject(message.status, options, _depth + 1);
                if (message.silent != null && $Object.hasOwnProperty.call(message, "silent"))
                    object.silent = message.silent;
                if (message.addresses && message.addresses.length) {
                    object.addresses = $Array(message.addresses.length);
                    for (let j = 0; j < message.addresses.length; ++j)
                        object.addresses[j] = message.addresses[j];
                }
                if (message.endpoints != null && $Object.hasOwnProperty.call(message, "endpoints"))
                    object.endpoints = message.endpoints;
                return object;
            };

            Node.prototype.toJSON = function() {
                return Node.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Node;
        })();

        v1.ListNodesRequest = (function() {

            const ListNodesRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ListNodesRequest.create = function(properties) {
                return new ListNodesRequest(properties);
            };

            ListNodesRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ListNodesRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.ListNodesRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            ListNodesRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.ListNodesRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.ListNodesRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                return new $root.ringfence.v1.ListNodesRequest();
            };

            ListNodesRequest.toObject = function () {
                return {};
            };

            ListNodesRequest.prototype.toJSON = function() {
                return ListNodesRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ListNodesRequest;
        })();

        v1.ListNodesResponse = (function() {

            const ListNodesResponse = function (properties) {
                this.nodes = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ListNodesResponse.prototype.nodes = $util.emptyArray;
            ListNodesResponse.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            ListNodesResponse.create = function(properties) {
                return new ListNodesResponse(properties);
            };

            ListNodesResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.nodes != null && message.nodes.length)
                    for (let i = 0; i < message.nodes.length; ++i)
                        $root.ringfence.v1.Node.encode(message.nodes[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(16).uint64(message.revision);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ListNodesResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.ListNodesResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.nodes && message.nodes.length))
                                message.nodes = [];
                            message.nodes.push($root.ringfence.v1.Node.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            ListNodesResponse.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.ListNodesResponse)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.ListNodesResponse: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.ListNodesResponse();
                if (object.nodes) {
                    if (!$Array.isArray(object.nodes))
                        throw $TypeError(".ringfence.v1.ListNodesResponse.nodes: array expected");
                    message.nodes = $Array(object.nodes.length);
                    for (let i = 0; i < object.nodes.length; ++i) {
                        if (!$util.isObject(object.nodes[i]))
                            throw $TypeError(".ringfence.v1.ListNodesResponse.nodes: object expected");
                        message.nodes[i] = $root.ringfence.v1.Node.fromObject(object.nodes[i], _depth + 1);
                    }
                }
                if (object.revision != null)
                    if (typeof object.revision === "object" ? object.revision.low || object.revision.high : $Number(object.revision) !== 0)
                        if ($util.Long)
                            message.revision = $util.Long.fromValue(object.revision, true);
                        else if (typeof object.revision === "string")
                            message.revision = $parseInt(object.revision, 10);
                        else if (typeof object.revision === "number")
                            message.revision = object.revision;
                        else if (typeof object.revision === "object")
                            message.revision = new $util.LongBits(object.revision.low >>> 0, object.revision.high >>> 0).toNumber(true);
                return message;
            };

            ListNodesResponse.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.nodes = [];
                if (options.defaults)
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.revision = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.revision = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if (message.nodes && message.nodes.length) {
                    object.nodes = $Array(message.nodes.length);
                    for (let j = 0; j < message.nodes.length; ++j)
                        object.nodes[j] = $root.ringfence.v1.Node.toObject(message.nodes[j], options, _depth + 1);
                }
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.revision = typeof message.revision === "number" ? $BigInt(message.revision) : $util.Long.fromBits(message.revision.low >>> 0, message.revision.high >>> 0, true).toBigInt();
                    else if (typeof message.revision === "number")
                        object.revision = options.longs === $String ? $String(message.revision) : message.revision;
                    else
                        object.revision = options.longs === $String ? $util.Long.prototype.toString.call(message.revision) : options.longs === $Number ? new $util.LongBits(message.revision.low >>> 0, message.revision.high >>> 0).toNumber(true) : message.revision;
                return object;
            };

            ListNodesResponse.prototype.toJSON = function() {
                return ListNodesResponse.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ListNodesResponse;
        })();

        v1.WatchRevisionRequest = (function() {

            const WatchRevisionRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            WatchRevisionRequest.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            WatchRevisionRequest.create = function(properties) {
                return new WatchRevisionRequest(properties);
            };

            WatchRevisionRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(8).uint64(message.revision);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            WatchRevisionRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.WatchRevisionRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            WatchRevisionRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.WatchRevisionRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.WatchRevisionRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.WatchRevisionRequest();
                if (object.revision != null)
                    if (typeof object.revision === "object" ? object.revision.low || object.revision.high : $Number(object.revision) !== 0)
                        if ($util.Long)
                            message.revision = $util.Long.fromValue(object.revision, true);
                        else if (typeof object.revision === "string")
                            message.revision = $parseInt(object.revision, 10);
                        else if (typeof object.revision === "number")
                            message.revision = object.revision;
                        else if (typeof object.revision === "object")
                            message.revision = new $util.LongBits(object.revision.low >>> 0, object.revision.high >>> 0).toNumber(true);
                return message;
            };

            WatchRevisionRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.revision = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.revision = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.revision = typeof message.revision === "number" ? $BigInt(message.revision) : $util.Long.fromBits(message.revision.low >>> 0, message.revision.high >>> 0, true).toBigInt();
                    else if (typeof message.revision === "number")
                        object.revision = options.longs === $String ? $String(message.revision) : message.revision;
                    else
                        object.revision = options.longs === $String ? $util.Long.prototype.toString.call(message.revision) : options.longs === $Number ? new $util.LongBits(message.revision.low >>> 0, message.revision.high >>> 0).toNumber(true) : message.revision;
                return object;
            };

            WatchRevisionRequest.prototype.toJSON = function() {
                return WatchRevisionRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            return WatchRevisionRequest;
        })();

        v1.WatchRevisionResponse = (function() {

            const WatchRevisionResponse = function (properties) {
                this.applied = [];
                this.waiting = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            WatchRevisionResponse.prototype.applied = $util.emptyArray;
            WatchRevisionResponse.prototype.waiting = $util.emptyArray;
            WatchRevisionResponse.prototype.complete = false;

            WatchRevisionResponse.create = function(properties) {
                return new WatchRevisionResponse(properties);
            };

            WatchRevisionResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.applied != null && message.applied.length)
                    for (let i = 0; i < message.applied.length; ++i)
                        $root.ringfence.v1.Node.encode(message.applied[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.waiting != null && message.waiting.length)
                    for (let i = 0; i < message.waiting.length; ++i)
                        $root.ringfence.v1.Node.encode(message.waiting[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.complete != null && $Object.hasOwnProperty.call(message, "complete") && message.complete !== false)
                    writer.uint32(24).bool(message.complete);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            WatchRevisionResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.WatchRevisionResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.applied && message.applied.length))
                                message.applied = [];
                            message.applied.push($root.ringfence.v1.Node.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.waiting && message.waiting.length))
                                message.waiting = [];
                            message.waiting.push($root.ringfence.v1.Node.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.complete = value;
                            else
                                delete message.complete;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            WatchRevisionResponse.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.WatchRevisionResponse)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.WatchRevisionResponse: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.WatchRevisionResponse();
                if (object.applied) {
                    if (!$Array.isArray(object.applied))
                        throw $TypeError(".ringfence.v1.WatchRevisionResponse.applied: array expected");
                    message.applied = $Array(object.applied.length);
                    for (let i = 0; i < object.applied.length; ++i) {
                        if (!$util.isObject(object.applied[i]))
                            throw $TypeError(".ringfence.v1.WatchRevisionResponse.applied: object expected");
                        message.applied[i] = $root.ringfence.v1.Node.fromObject(object.applied[i], _depth + 1);
                    }
                }
                if (object.waiting) {
                    if (!$Array.isArray(object.waiting))
                        throw $TypeError(".ringfence.v1.WatchRevisionResponse.waiting: array expected");
                    message.waiting = $Array(object.waiting.length);
                    for (let i = 0; i < object.waiting.length; ++i) {
                        if (!$util.isObject(object.waiting[i]))
                            throw $TypeError(".ringfence.v1.WatchRevisionResponse.waiting: object expected");
                        message.waiting[i] = $root.ringfence.v1.Node.fromObject(object.waiting[i], _depth + 1);
                    }
                }
                if (object.complete != null)
                    if (object.complete)
                        message.complete = $Boolean(object.complete);
                return message;
            };

            WatchRevisionResponse.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.applied = [];
                    object.waiting = [];
                }
                if (options.defaults)
                    object.complete = false;
                if (message.applied && message.applied.length) {
                    object.applied = $Array(message.applied.length);
                    for (let j = 0; j < message.applied.length; ++j)
                        object.applied[j] = $root.ringfence.v1.Node.toObject(message.applied[j], options, _depth + 1);
                }
                if (message.waiting && message.waiting.length) {
                    object.waiting = $Array(message.waiting.length);
                    for (let j = 0; j < message.waiting.length; ++j)
                        object.waiting[j] = $root.ringfence.v1.Node.toObject(message.waiting[j], options, _depth + 1);
                }
                if (message.complete != null && $Object.hasOwnProperty.call(message, "complete"))
                    object.complete = message.complete;
                return object;
            };

            WatchRevisionResponse.prototype.toJSON = function() {
                return WatchRevisionResponse.toObject(this, $protobuf.util.toJSONOptions);
            };

            return WatchRevisionResponse;
        })();

        v1.EnrolRequest = (function() {

            const EnrolRequest = function (properties) {
                this.addresses = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            EnrolRequest.prototype.cluster = "";
            EnrolRequest.prototype.node = "";
            EnrolRequest.prototype.addresses = $util.emptyArray;
            EnrolRequest.prototype.fromRevision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            EnrolRequest.create = function(properties) {
                return new EnrolRequest(properties);
            };

            EnrolRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.cluster != null && $Object.hasOwnProperty.call(message, "cluster") && message.cluster !== "")
                    writer.uint32(10).string(message.cluster);
                if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== "")
                    writer.uint32(18).string(message.node);
                if (message.addresses != null && message.addresses.length)
                    for (let i = 0; i < message.addresses.length; ++i)
                        writer.uint32(26).string(message.addresses[i]);
                if (message.fromRevision != null && $Object.hasOwnProperty.call(message, "fromRevision") && (typeof message.fromRevision === "object" ? message.fromRevision.low || message.fromRevision.high : message.fromRevision !== 0))
                    writer.uint32(32).uint64(message.fromRevision);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            EnrolRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.EnrolRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.cluster = value;
                            else
                                delete message.cluster;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.node = value;
                            else
                                delete message.node;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.addresses && message.addresses.length))
                                message.addresses = [];
                            message.addresses.push(reader.stringVerify());
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.fromRevision = value;
                            else
                                delete message.fromRevision;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            EnrolRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.EnrolRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.EnrolRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.EnrolRequest();
                if (object.cluster != null)
                    if (typeof object.cluster !== "string" || object.cluster.length)
                        message.cluster = $String(object.cluster);
                if (object.node != null)
                    if (typeof object.node !== "string" || object.node.length)
                        message.node = $String(object.node);
                if (object.addresses) {
                    if (!$Array.isArray(object.addresses))
                        throw $TypeError(".ringfence.v1.EnrolRequest.addresses: array expected");
                    message.addresses = $Array(object.addresses.length);
                    for (let i = 0; i < object.addresses.length; ++i)
                        message.addresses[i] = $String(object.addresses[i]);
                }
                if (object.fromRevision != null)
                    if (typeof object.fromRevision === "object" ? object.fromRevision.low || object.fromRevision.high : $Number(object.fromRevision) !== 0)
                        if ($util.Long)
                            message.fromRevision = $util.Long.fromValue(object.fromRevision, true);
                        else if (typeof object.fromRevision === "string")
                            message.fromRevision = $parseInt(object.fromRevision, 10);
                        else if (typeof object.fromRevision === "number")
                            message.fromRevision = object.fromRevision;
                        else if (typeof object.fromRevision === "object")
                            message.fromRevision = new $util.LongBits(object.fromRevision.low >>> 0, object.fromRevision.high >>> 0).toNumber(true);
                return message;
            };

            EnrolRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.addresses = [];
                if (options.defaults) {
                    object.cluster = "";
                    object.node = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.fromRevision = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.fromRevision = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.cluster != null && $Object.hasOwnProperty.call(message, "cluster"))
                    object.cluster = message.cluster;
                if (message.node != null && $Object.hasOwnProperty.call(message, "node"))
                    object.node = message.node;
                if (message.addresses && message.addresses.length) {
                    object.addresses = $Array(message.addresses.length);
                    for (let j = 0; j < message.addresses.length; ++j)
                        object.addresses[j] = message.addresses[j];
                }
                if (message.fromRevision != null && $Object.hasOwnProperty.call(message, "fromRevision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.fromRevision = typeof message.fromRevision === "number" ? $BigInt(message.fromRevision) : $util.Long.fromBits(message.fromRevision.low >>> 0, message.fromRevision.high >>> 0, true).toBigInt();
                    else if (typeof message.fromRevision === "number")
                        object.fromRevision = options.longs === $String ? $String(message.fromRevision) : message.fromRevision;
                    else
                        object.fromRevision = options.longs === $String ? $util.Long.prototype.toString.call(message.fromRevision) : options.longs === $Number ? new $util.LongBits(message.fromRevision.low >>> 0, message.fromRevision.high >>> 0).toNumber(true) : message.fromRevision;
                return object;
            };

            EnrolRequest.prototype.toJSON = function() {
                return EnrolRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            return EnrolRequest;
        })();

        v1.EnrolResponse = (function() {

            const EnrolResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            EnrolResponse.prototype.stream = "";
            EnrolResponse.prototype.durable = "";
            EnrolResponse.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            EnrolResponse.prototype.headRevision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            EnrolResponse.prototype.signingKey = $util.newBuffer([]);
            EnrolResponse.prototype.signingKeyId = "";
            EnrolResponse.prototype.identityKey = $util.newBuffer([]);

            EnrolResponse.create = function(properties) {
                return new EnrolResponse(properties);
            };

            EnrolResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.stream != null && $Object.hasOwnProperty.call(message, "stream") && message.stream !== "")
                    writer.uint32(10).string(message.stream);
                if (message.durable != null && $Object.hasOwnProperty.call(message, "durable") && message.durable !== "")
                    writer.uint32(18).string(message.durable);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                    writer.uint32(24).uint64(message.epoch);
                if (message.headRevision != null && $Object.hasOwnProperty.call(message, "headRevision") && (typeof message.headRevision === "object" ? message.headRevision.low || message.headRevision.high : message.headRevision !== 0))
                    writer.uint32(32).uint64(message.headRevision);
                if (message.signingKey != null && $Object.hasOwnProperty.call(message, "signingKey") && message.signingKey.length)
                    writer.uint32(42).bytes(message.signingKey);
                if (message.signingKeyId != null && $Object.hasOwnProperty.call(message, "signingKeyId") && message.signingKeyId !== "")
                    writer.uint32(50).string(message.signingKeyId);
                if (message.identityKey != null && $Object.hasOwnProperty.call(message, "identityKey") && message.identityKey.length)
                    writer.uint32(58).bytes(message.identityKey);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            EnrolResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.EnrolResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.stream = value;
                            else
                                delete message.stream;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.durable = value;
                            else
                                delete message.durable;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.headRevision = value;
                            else
                                delete message.headRevision;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signingKey = value;
                            else
                                delete message.signingKey;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.signingKeyId = value;
                            else
                                delete message.signingKeyId;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.identityKey = value;
                            else
                                delete message.identityKey;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            EnrolResponse.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.EnrolResponse)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.EnrolResponse: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.EnrolResponse();
                if (object.stream != null)
                    if (typeof object.stream !== "string" || object.stream.length)
                        message.stream = $String(object.stream);
                if (object.durable != null)
                    if (typeof object.durable !== "string" || object.durable.length)
                        message.durable = $String(object.durable);
                if (object.epoch != null)
                    if (typeof object.epoch === "object" ? object.epoch.low || object.epoch.high : $Number(object.epoch) !== 0)
                        if ($util.Long)
                            message.epoch = $util.Long.fromValue(object.epoch, true);
                        else if (typeof object.epoch === "string")
                            message.epoch = $parseInt(object.epoch, 10);
                        else if (typeof object.epoch === "number")
                            message.epoch = object.epoch;
                        else if (typeof object.epoch === "object")
                            message.epoch = new $util.LongBits(object.epoch.low >>> 0, object.epoch.high >>> 0).toNumber(true);
                if (object.headRevision != null)
                    if (typeof object.headRevision === "object" ? object.headRevision.low || object.headRevision.high : $Number(object.headRevision) !== 0)
                        if ($util.Long)
                            message.headRevision = $util.Long.fromValue(object.headRevision, true);
                        else if (typeof object.headRevision === "string")
                            message.headRevision = $parseInt(object.headRevision, 10);
                        else if (typeof object.headRevision === "number")
                            message.headRevision = object.headRevision;
                        else if (typeof object.headRevision === "object")
                            message.headRevision = new $util.LongBits(object.headRevision.low >>> 0, object.headRevision.high >>> 0).toNumber(true);
                if (object.signingKey != null)
                    if (object.signingKey.length)
                        if (typeof object.signingKey === "string")
                            $util.base64.decode(object.signingKey, message.signingKey = $util.newBuffer($util.base64.length(object.signingKey)), 0);
                        else if (object.signingKey.length >= 0)
                            message.signingKey = object.signingKey;
                if (object.signingKeyId != null)
                    if (typeof object.signingKeyId !== "string" || object.signingKeyId.length)
                        message.signingKeyId = $String(object.signingKeyId);
                if (object.identityKey != null)
                    if (object.identityKey.length)
                        if (typeof object.identityKey === "string")
                            $util.base64.decode(object.identityKey, message.identityKey = $util.newBuffer($util.base64.length(object.identityKey)), 0);
                        else if (object.identityKey.length >= 0)
                            message.identityKey = object.identityKey;
                return message;
            };

            EnrolResponse.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.stream = "";
                    object.durable = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.epoch = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.epoch = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.headRevision = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.headRevision = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if (options.bytes === $String)
                        object.signingKey = "";
                    else {
                        object.signingKey = [];
                        if (options.bytes !== $Array)
                            object.signingKey = $util.newBuffer(object.signingKey);
                    }
                    object.signingKeyId = "";
                    if (options.bytes === $String)
                        object.identityKey = "";
                    else {
                        object.identityKey = [];
                        if (options.bytes !== $Array)
                            object.identityKey = $util.newBuffer(object.identityKey);
                    }
                }
                if (message.stream != null && $Object.hasOwnProperty.call(message, "stream"))
                    object.stream = message.stream;
                if (message.durable != null && $Object.hasOwnProperty.call(message, "durable"))
                    object.durable = message.durable;
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.epoch = typeof message.epoch === "number" ? $BigInt(message.epoch) : $util.Long.fromBits(message.epoch.low >>> 0, message.epoch.high >>> 0, true).toBigInt();
                    else if (typeof message.epoch === "number")
                        object.epoch = options.longs === $String ? $String(message.epoch) : message.epoch;
                    else
                        object.epoch = options.longs === $String ? $util.Long.prototype.toString.call(message.epoch) : options.longs === $Number ? new $util.LongBits(message.epoch.low >>> 0, message.epoch.high >>> 0).toNumber(true) : message.epoch;
                if (message.headRevision != null && $Object.hasOwnProperty.call(message, "headRevision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.headRevision = typeof message.headRevision === "number" ? $BigInt(message.headRevision) : $util.Long.fromBits(message.headRevision.low >>> 0, message.headRevision.high >>> 0, true).toBigInt();
                    else if (typeof message.headRevision === "number")
                        object.headRevision = options.longs === $String ? $String(message.headRevision) : message.headRevision;
                    else
                        object.headRevision = options.longs === $String ? $util.Long.prototype.toString.call(message.headRevision) : options.longs === $Number ? new $util.LongBits(message.headRevision.low >>> 0, message.headRevision.high >>> 0).toNumber(true) : message.headRevision;
                if (message.signingKey != null && $Object.hasOwnProperty.call(message, "signingKey"))
                    object.signingKey = options.bytes === $String ? $util.base64.encode(message.signingKey, 0, message.signingKey.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.signingKey) : message.signingKey;
                if (message.signingKeyId != null && $Object.hasOwnProperty.call(message, "signingKeyId"))
                    object.signingKeyId = message.signingKeyId;
                if (message.identityKey != null && $Object.hasOwnProperty.call(message, "identityKey"))
                    object.identityKey = options.bytes === $String ? $util.base64.encode(message.identityKey, 0, message.identityKey.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.identityKey) : message.identityKey;
                return object;
            };

            EnrolResponse.prototype.toJSON = function() {
                return EnrolResponse.toObject(this, $protobuf.util.toJSONOptions);
            };

            return EnrolResponse;
        })();

        v1.ReportedEndpoint = (function() {

            const ReportedEndpoint = function (properties) {
                this.labels = [];
                this.addresses = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ReportedEndpoint.prototype.endpoint = "";
            ReportedEndpoint.prototype.labels = $util.emptyArray;
            ReportedEndpoint.prototype.addresses = $util.emptyArray;

            ReportedEndpoint.create = function(properties) {
                return new ReportedEndpoint(properties);
            };

            ReportedEndpoint.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.endpoint != null && $Object.hasOwnProperty.call(message, "endpoint") && message.endpoint !== "")
                    writer.uint32(10).string(message.endpoint);
                if (message.labels != null && message.labels.length)
                    for (let i = 0; i < message.labels.length; ++i)
                        writer.uint32(18).string(message.labels[i]);
                if (message.addresses != null && message.addresses.length)
                    for (let i = 0; i < message.addresses.length; ++i)
                        writer.uint32(26).string(message.addresses[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ReportedEndpoint.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.ReportedEndpoint();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.endpoint = value;
                            else
                                delete message.endpoint;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.labels && message.labels.length))
                                message.labels = [];
                            message.labels.push(reader.stringVerify());
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.addresses && message.addresses.length))
                                message.addresses = [];
                            message.addresses.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            ReportedEndpoint.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.ReportedEndpoint)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.ReportedEndpoint: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.ReportedEndpoint();
                if (object.endpoint != null)
                    if (typeof object.endpoint !== "string" || object.endpoint.length)
                        message.endpoint = $String(object.endpoint);
                if (object.labels) {
                    if (!$Array.isArray(object.labels))
                        throw $TypeError(".ringfence.v1.ReportedEndpoint.labels: array expected");
                    message.labels = $Array(object.labels.length);
                    for (let i = 0; i < object.labels.length; ++i)
                        message.labels[i] = $String(object.labels[i]);
                }
                if (object.addresses) {
                    if (!$Array.isArray(object.addresses))
                        throw $TypeError(".ringfence.v1.ReportedEndpoint.addresses: array expected");
                    message.addresses = $Array(object.addresses.length);
                    for (let i = 0; i < object.addresses.length; ++i)
                        message.addresses[i] = $String(object.addresses[i]);
                }
                return message;
            };

            ReportedEndpoint.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.labels = [];
                    object.addresses = [];
                }
                if (options.defaults)
                    object.endpoint = "";
                if (message.endpoint != null && $Object.hasOwnProperty.call(message, "endpoint"))
                    object.endpoint = message.endpoint;
                if (message.labels && message.labels.length) {
                    object.labels = $Array(message.labels.length);
                    for (let j = 0; j < message.labels.length; ++j)
                        object.labels[j] = message.labels[j];
                }
                if (message.addresses && message.addresses.length) {
                    object.addresses = $Array(message.addresses.length);
                    for (let j = 0; j < message.addresses.length; ++j)
                        object.addresses[j] = message.addresses[j];
                }
                return object;
            };

            ReportedEndpoint.prototype.toJSON = function() {
                return ReportedEndpoint.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ReportedEndpoint;
        })();

        v1.ReportEndpointsRequest = (function() {

            const ReportEndpointsRequest = function (properties) {
                this.endpoints = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ReportEndpointsRequest.prototype.cluster = "";
            ReportEndpointsRequest.prototype.node = "";
            ReportEndpointsRequest.prototype.endpoints = $util.emptyArray;
            ReportEndpointsRequest.prototype.commandId = "";

            ReportEndpointsRequest.create = function(properties) {
                return new ReportEndpointsRequest(properties);
            };

            ReportEndpointsRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.cluster != null && $Object.hasOwnProperty.call(message, "cluster") && message.cluster !== "")
                    writer.uint32(10).string(message.cluster);
                if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== "")
                    writer.uint32(18).string(message.node);
                if (message.endpoints != null && message.endpoints.length)
                    for (let i = 0; i < message.endpoints.length; ++i)
                        $root.ringfence.v1.ReportedEndpoint.encode(message.endpoints[i], writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.commandId != null && $Object.hasOwnProperty.call(message, "commandId") && message.commandId !== "")
                    writer.uint32(34).string(message.commandId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ReportEndpointsRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.ReportEndpointsRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.cluster = value;
                            else
                                delete message.cluster;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.node = value;
                            else
                                delete message.node;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.endpoints && message.endpoints.length))
                                message.endpoints = [];
                            message.endpoints.push($root.ringfence.v1.ReportedEndpoint.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.commandId = value;
                            else
                                delete message.commandId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            ReportEndpointsRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.ReportEndpointsRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.ReportEndpointsRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.ReportEndpointsRequest();
                if (object.cluster != null)
                    if (typeof object.cluster !== "string" || object.cluster.length)
                        message.cluster = $String(object.cluster);
                if (object.node != null)
                    if (typeof object.node !== "string" || object.node.length)
                        message.node = $String(object.node);
                if (object.endpoints) {
                    if (!$Array.isArray(object.endpoints))
                        throw $TypeError(".ringfence.v1.ReportEndpointsRequest.endpoints: array expected");
                    message.endpoints = $Array(object.endpoints.length);
                    for (let i = 0; i < object.endpoints.length; ++i) {
                        if (!$util.isObject(object.endpoints[i]))
                            throw $TypeError(".ringfence.v1.ReportEndpointsRequest.endpoints: object expected");
                        message.endpoints[i] = $root.ringfence.v1.ReportedEndpoint.fromObject(object.endpoints[i], _depth + 1);
                    }
                }
                if (object.commandId != null)
                    if (typeof object.commandId !== "string" || object.commandId.length)
                        message.commandId = $String(object.commandId);
                return message;
            };

            ReportEndpointsRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.endpoints = [];
                if (options.defaults) {
                    object.cluster = "";
                    object.node = "";
                    object.commandId = "";
                }
                if (message.cluster != null && $Object.hasOwnProperty.call(message, "cluster"))
                    object.cluster = message.cluster;
                if (message.node != null && $Object.hasOwnProperty.call(message, "node"))
                    object.node = message.node;
                if (message.endpoints && message.endpoints.length) {
                    object.endpoints = $Array(message.endpoints.length);
                    for (let j = 0; j < message.endpoints.length; ++j)
                        object.endpoints[j] = $root.ringfence.v1.ReportedEndpoint.toObject(message.endpoints[j], options, _depth + 1);
                }
                if (message.commandId != null && $Object.hasOwnProperty.call(message, "commandId"))
                    object.commandId = message.commandId;
                return object;
            };

            ReportEndpointsRequest.prototype.toJSON = function() {
                return ReportEndpointsRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ReportEndpointsRequest;
        })();

        v1.ReportEndpointsResponse = (function() {

            const ReportEndpointsResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ReportEndpointsResponse.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            ReportEndpointsResponse.create = function(properties) {
                return new ReportEndpointsResponse(properties);
            };

            ReportEndpointsResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(8).uint64(message.revision);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ReportEndpointsResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.ReportEndpointsResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            ReportEndpointsResponse.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.ReportEndpointsResponse)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.ReportEndpointsResponse: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.ReportEndpointsResponse();
                if (object.revision != null)
                    if (typeof object.revision === "object" ? object.revision.low || object.revision.high : $Number(object.revision) !== 0)
                        if ($util.Long)
                            message.revision = $util.Long.fromValue(object.revision, true);
                        else if (typeof object.revision === "string")
                            message.revision = $parseInt(object.revision, 10);
                        else if (typeof object.revision === "number")
                            message.revision = object.revision;
                        else if (typeof object.revision === "object")
                            message.revision = new $util.LongBits(object.revision.low >>> 0, object.revision.high >>> 0).toNumber(true);
                return message;
            };

            ReportEndpointsResponse.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.revision = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.revision = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.revision = typeof message.revision === "number" ? $BigInt(message.revision) : $util.Long.fromBits(message.revision.low >>> 0, message.revision.high >>> 0, true).toBigInt();
                    else if (typeof message.revision === "number")
                        object.revision = options.longs === $String ? $String(message.revision) : message.revision;
                    else
                        object.revision = options.longs === $String ? $util.Long.prototype.toString.call(message.revision) : options.longs === $Number ? new $util.LongBits(message.revision.low >>> 0, message.revision.high >>> 0).toNumber(true) : message.revision;
                return object;
            };

            ReportEndpointsResponse.prototype.toJSON = function() {
                return ReportEndpointsResponse.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ReportEndpointsResponse;
        })();

        v1.FlowKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "FLOW_KIND_UNSPECIFIED"] = 0;
            values[valuesById[1] = "FLOW_KIND_OPEN"] = 1;
            values[valuesById[2] = "FLOW_KIND_DENY"] = 2;
            values[valuesById[3] = "FLOW_KIND_CLOSE"] = 3;
            return values;
        })();

        v1.Verdict = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "VERDICT_UNSPECIFIED"] = 0;
            values[valuesById[1] = "VERDICT_ALLOW"] = 1;
            values[valuesById[2] = "VERDICT_DENY"] = 2;
            values[valuesById[3] = "VERDICT_REDIRECT"] = 3;
            return values;
        })();

        v1.Reason = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "REASON_UNSPECIFIED"] = 0;
            values[valuesById[1] = "REASON_RULE"] = 1;
            values[valuesById[2] = "REASON_DEFAULT_DENY"] = 2;
            values[valuesById[3] = "REASON_NOT_SELECTED"] = 3;
            values[valuesById[4] = "REASON_NO_POLICY_STATE"] = 4;
            values[valuesById[5] = "REASON_ENDPOINT_NOT_READY"] = 5;
            values[valuesById[6] = "REASON_INVALID_IDENTITY_TAG"] = 6;
            values[valuesById[7] = "REASON_UNPARSABLE"] = 7;
            values[valuesById[8] = "REASON_PROXY_UNAVAILABLE"] = 8;
            return values;
        })();

        v1.IdentitySource = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "IDENTITY_SOURCE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "IDENTITY_SOURCE_OPTION"] = 1;
            values[valuesById[2] = "IDENTITY_SOURCE_IPCACHE"] = 2;
            values[valuesById[3] = "IDENTITY_SOURCE_LOCAL_SOCKET"] = 3;
            return values;
        })();

        v1.FlowParty = (function() {

            const FlowParty = function (properties) {
                this.labels = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            FlowParty.prototype.identity = 0;
            FlowParty.prototype.labels = $util.emptyArray;
            FlowParty.prototype.endpoint = "";
            FlowParty.prototype.address = "";
            FlowParty.prototype.port = 0;

            FlowParty.create = function(properties) {
                return new FlowParty(properties);
            };

            FlowParty.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.identity != null && $Object.hasOwnProperty.call(message, "identity") && message.identity !== 0)
                    writer.uint32(8).uint32(message.identity);
                if (message.labels != null && message.labels.length)
                    for (let i = 0; i < message.labels.length; ++i)
                        writer.uint32(18).string(message.labels[i]);
                if (message.endpoint != null && $Object.hasOwnProperty.call(message, "endpoint") && message.endpoint !== "")
                    writer.uint32(26).string(message.endpoint);
                if (message.address != null && $Object.hasOwnProperty.call(message, "address") && message.address !== "")
                    writer.uint32(34).string(message.address);
                if (message.port != null && $Object.hasOwnProperty.call(message, "port") && message.port !== 0)
                    writer.uint32(40).uint32(message.port);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            FlowParty.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.FlowParty();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.identity = value;
                            else
                                delete message.identity;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.labels && message.labels.length))
                                message.labels = [];
                            message.labels.push(reader.stringVerify());
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.endpoint = value;
                            else
                                delete message.endpoint;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.address = value;
                            else
                                delete message.address;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.port = value;
                            else
                                delete message.port;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            FlowParty.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.FlowParty)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.FlowParty: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.FlowParty();
                if (object.identity != null)
                    if ($Number(object.identity) !== 0)
                        message.identity = object.identity >>> 0;
                if (object.labels) {
                    if (!$Array.isArray(object.labels))
                        throw $TypeError(".ringfence.v1.FlowParty.labels: array expected");
                    message.labels = $Array(object.labels.length);
                    for (let i = 0; i < object.labels.length; ++i)
                        message.labels[i] = $String(object.labels[i]);
                }
                if (object.endpoint != null)
                    if (typeof object.endpoint !== "string" || object.endpoint.length)
                        message.endpoint = $String(object.endpoint);
                if (object.address != null)
                    if (typeof object.address !== "string" || object.address.length)
                        message.address = $String(object.address);
                if (object.port != null)
                    if ($Number(object.port) !== 0)
                        message.port = object.port >>> 0;
                return message;
            };

            FlowParty.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.labels = [];
                if (options.defaults) {
                    object.identity = 0;
                    object.endpoint = "";
                    object.address = "";
                    object.port = 0;
                }
                if (message.identity != null && $Object.hasOwnProperty.call(message, "identity"))
                    object.identity = message.identity;
                if (message.labels && message.labels.length) {
                    object.labels = $Array(message.labels.length);
                    for (let j = 0; j < message.labels.length; ++j)
                        object.labels[j] = message.labels[j];
                }
                if (message.endpoint != null && $Object.hasOwnProperty.call(message, "endpoint"))
                    object.endpoint = message.endpoint;
                if (message.address != null && $Object.hasOwnProperty.call(message, "address"))
                    object.address = message.address;
                if (message.port != null && $Object.hasOwnProperty.call(message, "port"))
                    object.port = message.port;
                return object;
            };

            FlowParty.prototype.toJSON = function() {
                return FlowParty.toObject(this, $protobuf.util.toJSONOptions);
            };

            return FlowParty;
        })();

        v1.Flow = (function() {

            const Flow = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Flow.prototype.id = "";
            Flow.prototype.cluster = "";
            Flow.prototype.node = "";
            Flow.prototype.timeUnixNs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Flow.prototype.kind = 0;
            Flow.prototype.verdict = 0;
            Flow.prototype.reason = 0;
            Flow.prototype.direction = 0;
            Flow.prototype.source = null;
            Flow.prototype.destination = null;
            Flow.prototype.protocol = 0;
            Flow.prototype.rule = "";
            Flow.prototype.policy = "";
            Flow.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Flow.prototype.traceId = "";
            Flow.prototype.ruleCookie = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Flow.prototype.socketCookie = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Flow.prototype.cgroupId = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Flow.prototype.processId = 0;
            Flow.prototype.userId = 0;
            Flow.prototype.command = "";
            Flow.prototype.peerIdentitySource = 0;
            Flow.prototype.bytesSent = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Flow.prototype.bytesReceived = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Flow.prototype.durationNs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Flow.prototype.smoothedRttUs = 0;
            Flow.prototype.datapath = "";
            Flow.prototype.auditedVerdict = 0;
            Flow.prototype.auditedRule = "";
            Flow.prototype.auditedPolicy = "";
            Flow.prototype.auditedRuleCookie = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Flow.prototype.auditedMode = 0;

            Flow.create = function(properties) {
                return new Flow(properties);
            };

            Flow.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(10).string(message.id);
                if (message.cluster != null && $Object.hasOwnProperty.call(message, "cluster") && message.cluster !== "")
                    writer.uint32(18).string(message.cluster);
                if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== "")
                    writer.uint32(26).string(message.node);
                if (message.timeUnixNs != null && $Object.hasOwnProperty.call(message, "timeUnixNs") && (typeof message.timeUnixNs === "object" ? message.timeUnixNs.low || message.timeUnixNs.high : message.timeUnixNs !== 0))
                    writer.uint32(32).uint64(message.timeUnixNs);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(40).int32(message.kind);
                if (message.verdict != null && $Object.hasOwnProperty.call(message, "verdict") && message.verdict !== 0)
                    writer.uint32(48).int32(message.verdict);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
                    writer.uint32(56).int32(message.reason);
                if (message.direction != null && $Object.hasOwnProperty.call(message, "direction") && message.direction !== 0)
                    writer.uint32(64).int32(message.direction);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    $root.ringfence.v1.FlowParty.encode(message.source, writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.destination != null && $Object.hasOwnProperty.call(message, "destination"))
                    $root.ringfence.v1.FlowParty.encode(message.destination, writer.uint32(82).fork(), _depth + 1).ldelim();
                if (message.protocol != null && $Object.hasOwnProperty.call(message, "protocol") && message.protocol !== 0)
                    writer.uint32(88).uint32(message.protocol);
                if (message.rule != null && $Object.hasOwnProperty.call(message, "rule") && message.rule !== "")
                    writer.uint32(98).string(message.rule);
                if (message.policy != null && $Object.hasOwnProperty.call(message, "policy") && message.policy !== "")
                    writer.uint32(106).string(message.policy);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(112).uint64(message.revision);
                if (message.traceId != null && $Object.hasOwnProperty.call(message, "traceId") && message.traceId !== "")
                    writer.uint32(122).string(message.traceId);
                if (message.ruleCookie != null && $Object.hasOwnProperty.call(message, "ruleCookie") && (typeof message.ruleCookie === "object" ? message.ruleCookie.low || message.ruleCookie.high : message.ruleCookie !== 0))
                    writer.uint32(128).uint64(message.ruleCookie);
                if (message.socketCookie != null && $Object.hasOwnProperty.call(message, "socketCookie") && (typeof message.socketCookie === "object" ? message.socketCookie.low || message.socketCookie.high : message.socketCookie !== 0))
                    writer.uint32(136).uint64(message.socketCookie);
                if (message.cgroupId != null && $Object.hasOwnProperty.call(message, "cgroupId") && (typeof message.cgroupId === "object" ? message.cgroupId.low || message.cgroupId.high : message.cgroupId !== 0))
                    writer.uint32(144).uint64(message.cgroupId);
                if (message.processId != null && $Object.hasOwnProperty.call(message, "processId") && message.processId !== 0)
                    writer.uint32(152).uint32(message.processId);
                if (message.userId != null && $Object.hasOwnProperty.call(message, "userId") && message.userId !== 0)
                    writer.uint32(160).uint32(message.userId);
                if (message.command != null && $Object.hasOwnProperty.call(message, "command") && message.command !== "")
                    writer.uint32(170).string(message.command);
                if (message.peerIdentitySource != null && $Object.hasOwnProperty.call(message, "peerIdentitySource") && message.peerIdentitySource !== 0)
                    writer.uint32(176).int32(message.peerIdentitySource);
                if (message.bytesSent != null && $Object.hasOwnProperty.call(message, "bytesSent") && (typeof message.bytesSent === "object" ? message.bytesSent.low || message.bytesSent.high : message.bytesSent !== 0))
                    writer.uint32(184).uint64(message.bytesSent);
                if (message.bytesReceived != null && $Object.hasOwnProperty.call(message, "bytesReceived") && (typeof message.bytesReceived === "object" ? message.bytesReceived.low || message.bytesReceived.high : message.bytesReceived !== 0))
                    writer.uint32(192).uint64(message.bytesReceived);
                if (message.durationNs != null && $Object.hasOwnProperty.call(message, "durationNs") && (typeof message.durationNs === "object" ? message.durationNs.low || message.durationNs.high : message.durationNs !== 0))
                    writer.uint32(200).uint64(message.durationNs);
                if (message.smoothedRttUs != null && $Object.hasOwnProperty.call(message, "smoothedRttUs") && message.smoothedRttUs !== 0)
                    writer.uint32(208).uint32(message.smoothedRttUs);
                if (message.datapath != null && $Object.hasOwnProperty.call(message, "datapath") && message.datapath !== "")
                    writer.uint32(218).string(message.datapath);
                if (message.auditedVerdict != null && $Object.hasOwnProperty.call(message, "auditedVerdict") && message.auditedVerdict !== 0)
                    writer.uint32(224).int32(message.auditedVerdict);
                if (message.auditedRule != null && $Object.hasOwnProperty.call(message, "auditedRule") && message.auditedRule !== "")
                    writer.uint32(234).string(message.auditedRule);
                if (message.auditedPolicy != null && $Object.hasOwnProperty.call(message, "auditedPolicy") && message.auditedPolicy !== "")
                    writer.uint32(242).string(message.auditedPolicy);
                if (message.auditedRuleCookie != null && $Object.hasOwnProperty.call(message, "auditedRuleCookie") && (typeof message.auditedRuleCookie === "object" ? message.auditedRuleCookie.low || message.auditedRuleCookie.high : message.auditedRuleCookie !== 0))
                    writer.uint32(248).uint64(message.auditedRuleCookie);
                if (message.auditedMode != null && $Object.hasOwnProperty.call(message, "auditedMode") && message.auditedMode !== 0)
                    writer.uint32(256).int32(message.auditedMode);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Flow.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.Flow();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.cluster = value;
                            else
                                delete message.cluster;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.node = value;
                            else
                                delete message.node;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.timeUnixNs = value;
                            else
                                delete message.timeUnixNs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.verdict = value;
                            else
                                delete message.verdict;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.direction = value;
                            else
                                delete message.direction;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.source = $root.ringfence.v1.FlowParty.decode(reader, reader.size(), $undefined, _depth + 1, message.source);
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.destination = $root.ringfence.v1.FlowParty.decode(reader, reader.size(), $undefined, _depth + 1, message.destination);
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.protocol = value;
                            else
                                delete message.protocol;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.rule = value;
                            else
                                delete message.rule;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.policy = value;
                            else
                                delete message.policy;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.traceId = value;
                            else
                                delete message.traceId;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.ruleCookie = value;
                            else
                                delete message.ruleCookie;
                            continue;
                        }
                    case 17: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.socketCookie = value;
                            else
                                delete message.socketCookie;
                            continue;
                        }
                    case 18: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.cgroupId = value;
                            else
                                delete message.cgroupId;
                            continue;
                        }
                    case 19: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.processId = value;
                            else
                                delete message.processId;
                            continue;
                        }
                    case 20: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.userId = value;
                            else
                                delete message.userId;
                            continue;
                        }
                    case 21: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.command = value;
                            else
                                delete message.command;
                            continue;
                        }
                    case 22: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.peerIdentitySource = value;
                            else
                                delete message.peerIdentitySource;
                            continue;
                        }
                    case 23: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.bytesSent = value;
                            else
                                delete message.bytesSent;
                            continue;
                        }
                    case 24: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.bytesReceived = value;
                            else
                                delete message.bytesReceived;
                            continue;
                        }
                    case 25: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.durationNs = value;
                            else
                                delete message.durationNs;
                            continue;
                        }
                    case 26: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.smoothedRttUs = value;
                            else
                                delete message.smoothedRttUs;
                            continue;
                        }
                    case 27: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.datapath = value;
                            else
                                delete message.datapath;
                            continue;
                        }
                    case 28: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.auditedVerdict = value;
                            else
                                delete message.auditedVerdict;
                            continue;
                        }
                    case 29: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.auditedRule = value;
                            else
                                delete message.auditedRule;
                            continue;
                        }
                    case 30: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.auditedPolicy = value;
                            else
                                delete message.auditedPolicy;
                            continue;
                        }
                    case 31: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.auditedRuleCookie = value;
                            else
                                delete message.auditedRuleCookie;
                            continue;
                        }
                    case 32: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.auditedMode = value;
                            else
                                delete message.auditedMode;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Flow.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.Flow)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.Flow: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.Flow();
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                if (object.cluster != null)
                    if (typeof object.cluster !== "string" || object.cluster.length)
                        message.cluster = $String(object.cluster);
                if (object.node != null)
                    if (typeof object.node !== "string" || object.node.length)
                        message.node = $String(object.node);
                if (object.timeUnixNs != null)
                    if (typeof object.timeUnixNs === "object" ? object.timeUnixNs.low || object.timeUnixNs.high : $Number(object.timeUnixNs) !== 0)
                        if ($util.Long)
                            message.timeUnixNs = $util.Long.fromValue(object.timeUnixNs, true);
                        else if (typeof object.timeUnixNs === "string")
                            message.timeUnixNs = $parseInt(object.timeUnixNs, 10);
                        else if (typeof object.timeUnixNs === "number")
                            message.timeUnixNs = object.timeUnixNs;
                        else if (typeof object.timeUnixNs === "object")
                            message.timeUnixNs = new $util.LongBits(object.timeUnixNs.low >>> 0, object.timeUnixNs.high >>> 0).toNumber(true);
                if (object.kind !== 0 && (typeof object.kind !== "string" || $root.ringfence.v1.FlowKind[object.kind] !== 0))
                    switch (object.kind) {
                    case "FLOW_KIND_UNSPECIFIED":
                    case 0:
                        message.kind = 0;
                        break;
                    case "FLOW_KIND_OPEN":
                    case 1:
                        message.kind = 1;
                        break;
                    case "FLOW_KIND_DENY":
                    case 2:
                        message.kind = 2;
                        break;
                    case "FLOW_KIND_CLOSE":
                    case 3:
                        message.kind = 3;
                        break;
                    default:
                        if (typeof object.kind === "number" && (object.kind | 0) === object.kind)
                            message.kind = object.kind;
                    }
                if (object.verdict !== 0 && (typeof object.verdict !== "string" || $root.ringfence.v1.Verdict[object.verdict] !== 0))
                    switch (object.verdict) {
                    case "VERDICT_UNSPECIFIED":
                    case 0:
                        message.verdict = 0;
                        break;
                    case "VERDICT_ALLOW":
                    case 1:
                        message.verdict = 1;
                        break;
                    case "VERDICT_DENY":
                    case 2:
                        message.verdict = 2;
                        break;
                    case "VERDICT_REDIRECT":
                    case 3:
                        message.verdict = 3;
                        break;
                    default:
                        if (typeof object.verdict === "number" && (object.verdict | 0) === object.verdict)
                            message.verdict = object.verdict;
                    }
                if (object.reason !== 0 && (typeof object.reason !== "string" || $root.ringfence.v1.Reason[object.reason] !== 0))
                    switch (object.reason) {
                    case "REASON_UNSPECIFIED":
                    case 0:
                        message.reason = 0;
                        break;
                    case "REASON_RULE":
                    case 1:
                        message.reason = 1;
                        break;
                    case "REASON_DEFAULT_DENY":
                    case 2:
                        message.reason = 2;
                        break;
                    case "REASON_NOT_SELECTED":
                    case 3:
                        message.reason = 3;
                        break;
                    case "REASON_NO_POLICY_STATE":
                    case 4:
                        message.reason = 4;
                        break;
                    case "REASON_ENDPOINT_NOT_READY":
                    case 5:
                        message.reason = 5;
                        break;
                    case "REASON_INVALID_IDENTITY_TAG":
                    case 6:
                        message.reason = 6;
                        break;
                    case "REASON_UNPARSABLE":
                    case 7:
                        message.reason = 7;
                        break;
                    case "REASON_PROXY_UNAVAILABLE":
                    case 8:
                        message.reason = 8;
                        break;
                    default:
                        if (typeof object.reason === "number" && (object.reason | 0) === object.reason)
                            message.reason = object.reason;
                    }
                if (object.direction !== 0 && (typeof object.direction !== "string" || $root.ringfence.v1.Direction[object.direction] !== 0))
                    switch (object.direction) {
                    case "DIRECTION_UNSPECIFIED":
                    case 0:
                        message.direction = 0;
                        break;
                    case "DIRECTION_INGRESS":
                    case 1:
                        message.direction = 1;
                        break;
                    case "DIRECTION_EGRESS":
                    case 2:
                        message.direction = 2;
                        break;
                    default:
                        if (typeof object.direction === "number" && (object.direction | 0) === object.direction)
                            message.direction = object.direction;
                    }
                if (object.source != null) {
                    if (!$util.isObject(object.source))
                        throw $TypeError(".ringfence.v1.Flow.source: object expected");
                    message.source = $root.ringfence.v1.FlowParty.fromObject(object.source, _depth + 1);
                }
                if (object.destination != null) {
                    if (!$util.isObject(object.destination))
                        throw $TypeError(".ringfence.v1.Flow.destination: object expected");
                    message.destination = $root.ringfence.v1.FlowParty.fromObject(object.destination, _depth + 1);
                }
                if (object.protocol != null)
                    if ($Number(object.protocol) !== 0)
                        message.protocol = object.protocol >>> 0;
                if (object.rule != null)
                    if (typeof object.rule !== "string" || object.rule.length)
                        message.rule = $String(object.rule);
                if (object.policy != null)
                    if (typeof object.policy !== "string" || object.policy.length)
                        message.policy = $String(object.policy);
                if (object.revision != null)
                    if (typeof object.revision === "object" ? object.revision.low || object.revision.high : $Number(object.revision) !== 0)
                        if ($util.Long)
                            message.revision = $util.Long.fromValue(object.revision, true);
                        else if (typeof object.revision === "string")
                            message.revision = $parseInt(object.revision, 10);
                        else if (typeof object.revision === "number")
                            message.revision = object.revision;
                        else if (typeof object.revision === "object")
                            message.revision = new $util.LongBits(object.revision.low >>> 0, object.revision.high >>> 0).toNumber(true);
                if (object.traceId != null)
                    if (typeof object.traceId !== "string" || object.traceId.length)
                        message.traceId = $String(object.traceId);
                if (object.ruleCookie != null)
                    if (typeof object.ruleCookie === "object" ? object.ruleCookie.low || object.ruleCookie.high : $Number(object.ruleCookie) !== 0)
                        if ($util.Long)
                            message.ruleCookie = $util.Long.fromValue(object.ruleCookie, true);
                        else if (typeof object.ruleCookie === "string")
                            message.ruleCookie = $parseInt(object.ruleCookie, 10);
                        else if (typeof object.ruleCookie === "number")
                            message.ruleCookie = object.ruleCookie;
                        else if (typeof object.ruleCookie === "object")
                            message.ruleCookie = new $util.LongBits(object.ruleCookie.low >>> 0, object.ruleCookie.high >>> 0).toNumber(true);
                if (object.socketCookie != null)
                    if (typeof object.socketCookie === "object" ? object.socketCookie.low || object.socketCookie.high : $Number(object.socketCookie) !== 0)
                        if ($util.Long)
                            message.socketCookie = $util.Long.fromValue(object.socketCookie, true);
                        else if (typeof object.socketCookie === "string")
                            message.socketCookie = $parseInt(object.socketCookie, 10);
                        else if (typeof object.socketCookie === "number")
                            message.socketCookie = object.socketCookie;
                        else if (typeof object.socketCookie === "object")
                            message.socketCookie = new $util.LongBits(object.socketCookie.low >>> 0, object.socketCookie.high >>> 0).toNumber(true);
                if (object.cgroupId != null)
                    if (typeof object.cgroupId === "object" ? object.cgroupId.low || object.cgroupId.high : $Number(object.cgroupId) !== 0)
                        if ($util.Long)
                            message.cgroupId = $util.Long.fromValue(object.cgroupId, true);
                        else if (typeof object.cgroupId === "string")
                            message.cgroupId = $parseInt(object.cgroupId, 10);
                        else if (typeof object.cgroupId === "number")
                            message.cgroupId = object.cgroupId;
                        else if (typeof object.cgroupId === "object")
                            message.cgroupId = new $util.LongBits(object.cgroupId.low >>> 0, object.cgroupId.high >>> 0).toNumber(true);
                if (object.processId != null)
                    if ($Number(object.processId) !== 0)
                        message.processId = object.processId >>> 0;
                if (object.userId != null)
                    if ($Number(object.userId) !== 0)
                        message.userId = object.userId >>> 0;
                if (object.command != null)
                    if (typeof object.command !== "string" || object.command.length)
                        message.command = $String(object.command);
                if (object.peerIdentitySource !== 0 && (typeof object.peerIdentitySource !== "string" || $root.ringfence.v1.IdentitySource[object.peerIdentitySource] !== 0))
                    switch (object.peerIdentitySource) {
                    case "IDENTITY_SOURCE_UNSPECIFIED":
                    case 0:
                        message.peerIdentitySource = 0;
                        break;
                    case "IDENTITY_SOURCE_OPTION":
                    case 1:
                        message.peerIdentitySource = 1;
                        break;
                    case "IDENTITY_SOURCE_IPCACHE":
                    case 2:
                        message.peerIdentitySource = 2;
                        break;
                    case "IDENTITY_SOURCE_LOCAL_SOCKET":
                    case 3:
                        message.peerIdentitySource = 3;
                        break;
                    default:
                        if (typeof object.peerIdentitySource === "number" && (object.peerIdentitySource | 0) === object.peerIdentitySource)
                            message.peerIdentitySource = object.peerIdentitySource;
                    }
                if (object.bytesSent != null)
                    if (typeof object.bytesSent === "object" ? object.bytesSent.low || object.bytesSent.high : $Number(object.bytesSent) !== 0)
                        if ($util.Long)
                            message.bytesSent = $util.Long.fromValue(object.bytesSent, true);
                        else if (typeof object.bytesSent === "string")
                            message.bytesSent = $parseInt(object.bytesSent, 10);
                        else if (typeof object.bytesSent === "number")
                            message.bytesSent = object.bytesSent;
                        else if (typeof object.bytesSent === "object")
                            message.bytesSent = new $util.LongBits(object.bytesSent.low >>> 0, object.bytesSent.high >>> 0).toNumber(true);
                if (object.bytesReceived != null)
                    if (typeof object.bytesReceived === "object" ? object.bytesReceived.low || object.bytesReceived.high : $Number(object.bytesReceived) !== 0)
                        if ($util.Long)
                            message.bytesReceived = $util.Long.fromValue(object.bytesReceived, true);
                        else if (typeof object.bytesReceived === "string")
                            message.bytesReceived = $parseInt(object.bytesReceived, 10);
                        else if (typeof object.bytesReceived === "number")
                            message.bytesReceived = object.bytesReceived;
                        else if (typeof object.bytesReceived === "object")
                            message.bytesReceived = new $util.LongBits(object.bytesReceived.low >>> 0, object.bytesReceived.high >>> 0).toNumber(true);
                if (object.durationNs != null)
                    if (typeof object.durationNs === "object" ? object.durationNs.low || object.durationNs.high : $Number(object.durationNs) !== 0)
                        if ($util.Long)
                            message.durationNs = $util.Long.fromValue(object.durationNs, true);
                        else if (typeof object.durationNs === "string")
                            message.durationNs = $parseInt(object.durationNs, 10);
                        else if (typeof object.durationNs === "number")
                            message.durationNs = object.durationNs;
                        else if (typeof object.durationNs === "object")
                            message.durationNs = new $util.LongBits(object.durationNs.low >>> 0, object.durationNs.high >>> 0).toNumber(true);
                if (object.smoothedRttUs != null)
                    if ($Number(object.smoothedRttUs) !== 0)
                        message.smoothedRttUs = object.smoothedRttUs >>> 0;
                if (object.datapath != null)
                    if (typeof object.datapath !== "string" || object.datapath.length)
                        message.datapath = $String(object.datapath);
                if (object.auditedVerdict !== 0 && (typeof object.auditedVerdict !== "string" || $root.ringfence.v1.Verdict[object.auditedVerdict] !== 0))
                    switch (object.auditedVerdict) {
                    case "VERDICT_UNSPECIFIED":
                    case 0:
                        message.auditedVerdict = 0;
                        break;
                    case "VERDICT_ALLOW":
                    case 1:
                        message.auditedVerdict = 1;
                        break;
                    case "VERDICT_DENY":
                    case 2:
                        message.auditedVerdict = 2;
                        break;
                    case "VERDICT_REDIRECT":
                    case 3:
                        message.auditedVerdict = 3;
                        break;
                    default:
                        if (typeof object.auditedVerdict === "number" && (object.auditedVerdict | 0) === object.auditedVerdict)
                            message.auditedVerdict = object.auditedVerdict;
                    }
                if (object.auditedRule != null)
                    if (typeof object.auditedRule !== "string" || object.auditedRule.length)
                        message.auditedRule = $String(object.auditedRule);
                if (object.auditedPolicy != null)
                    if (typeof object.auditedPolicy !== "string" || object.auditedPolicy.length)
                        message.auditedPolicy = $String(object.auditedPolicy);
                if (object.auditedRuleCookie != null)
                    if (typeof object.auditedRuleCookie === "object" ? object.auditedRuleCookie.low || object.auditedRuleCookie.high : $Number(object.auditedRuleCookie) !== 0)
                        if ($util.Long)
                            message.auditedRuleCookie = $util.Long.fromValue(object.auditedRuleCookie, true);
                        else if (typeof object.auditedRuleCookie === "string")
                            message.auditedRuleCookie = $parseInt(object.auditedRuleCookie, 10);
                        else if (typeof object.auditedRuleCookie === "number")
                            message.auditedRuleCookie = object.auditedRuleCookie;
                        else if (typeof object.auditedRuleCookie === "object")
                            message.auditedRuleCookie = new $util.LongBits(object.auditedRuleCookie.low >>> 0, object.auditedRuleCookie.high >>> 0).toNumber(true);
                if (object.auditedMode !== 0 && (typeof object.auditedMode !== "string" || $root.ringfence.v1.Mode[object.auditedMode] !== 0))
                    switch (object.auditedMode) {
                    case "MODE_UNSPECIFIED":
                    case 0:
                        message.auditedMode = 0;
                        break;
                    case "MODE_ENFORCE":
                    case 1:
                        message.auditedMode = 1;
                        break;
                    case "MODE_AUDIT":
                    case 2:
                        message.auditedMode = 2;
                        break;
                    case "MODE_SHADOW":
                    case 3:
                        message.auditedMode = 3;
                        break;
                    case "MODE_OFF":
                    case 4:
                        message.auditedMode = 4;
                        break;
                    default:
                        if (typeof object.auditedMode === "number" && (object.auditedMode | 0) === object.auditedMode)
                            message.auditedMode = object.auditedMode;
                    }
                return message;
            };

            Flow.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.id = "";
                    object.cluster = "";
                    object.node = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.timeUnixNs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.timeUnixNs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.kind = options.enums === $String ? "FLOW_KIND_UNSPECIFIED" : 0;
                    object.verdict = options.enums === $String ? "VERDICT_UNSPECIFIED" : 0;
                    object.reason = options.enums === $String ? "REASON_UNSPECIFIED" : 0;
                    object.direction = options.enums === $String ? "DIRECTION_UNSPECIFIED" : 0;
                    object.source = null;
                    object.destination = null;
                    object.protocol = 0;
                    object.rule = "";
                    object.policy = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.revision = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.revision = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.traceId = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.ruleCookie = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.ruleCookie = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.socketCookie = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.socketCookie = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.cgroupId = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.cgroupId = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.processId = 0;
                    object.userId = 0;
                    object.command = "";
                    object.peerIdentitySource = options.enums === $String ? "IDENTITY_SOURCE_UNSPECIFIED" : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.bytesSent = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.bytesSent = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.bytesReceived = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.bytesReceived = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.durationNs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.durationNs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.smoothedRttUs = 0;
                    object.datapath = "";
                    object.auditedVerdict = options.enums === $String ? "VERDICT_UNSPECIFIED" : 0;
                    object.auditedRule = "";
                    object.auditedPolicy = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.auditedRuleCookie = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.auditedRuleCookie = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.auditedMode = options.enums === $String ? "MODE_UNSPECIFIED" : 0;
                }
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.cluster != null && $Object.hasOwnProperty.call(message, "cluster"))
                    object.cluster = message.cluster;
                if (message.node != null && $Object.hasOwnProperty.call(message, "node"))
                    object.node = message.node;
                if (message.timeUnixNs != null && $Object.hasOwnProperty.call(message, "timeUnixNs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.timeUnixNs = typeof message.timeUnixNs === "number" ? $BigInt(message.timeUnixNs) : $util.Long.fromBits(message.timeUnixNs.low >>> 0, message.timeUnixNs.high >>> 0, true).toBigInt();
                    else if (typeof message.timeUnixNs === "number")
                        object.timeUnixNs = options.longs === $String ? $String(message.timeUnixNs) : message.timeUnixNs;
                    else
                        object.timeUnixNs = options.longs === $String ? $util.Long.prototype.toString.call(message.timeUnixNs) : options.longs === $Number ? new $util.LongBits(message.timeUnixNs.low >>> 0, message.timeUnixNs.high >>> 0).toNumber(true) : message.timeUnixNs;
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = options.enums === $String ? $root.ringfence.v1.FlowKind[message.kind] === $undefined ? message.kind : $root.ringfence.v1.FlowKind[message.kind] : message.kind;
                if (message.verdict != null && $Object.hasOwnProperty.call(message, "verdict"))
                    object.verdict = options.enums === $String ? $root.ringfence.v1.Verdict[message.verdict] === $undefined ? message.verdict : $root.ringfence.v1.Verdict[message.verdict] : message.verdict;
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = options.enums === $String ? $root.ringfence.v1.Reason[message.reason] === $undefined ? message.reason : $root.ringfence.v1.Reason[message.reason] : message.reason;
                if (message.direction != null && $Object.hasOwnProperty.call(message, "direction"))
                    object.direction = options.enums === $String ? $root.ringfence.v1.Direction[message.direction] === $undefined ? message.direction : $root.ringfence.v1.Direction[message.direction] : message.direction;
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    object.source = $root.ringfence.v1.FlowParty.toObject(message.source, options, _depth + 1);
                if (message.destination != null && $Object.hasOwnProperty.call(message, "destination"))
                    object.destination = $root.ringfence.v1.FlowParty.toObject(message.destination, options, _depth + 1);
                if (message.protocol != null && $Object.hasOwnProperty.call(message, "protocol"))
                    object.protocol = message.protocol;
                if (message.rule != null && $Object.hasOwnProperty.call(message, "rule"))
                    object.rule = message.rule;
                if (message.policy != null && $Object.hasOwnProperty.call(message, "policy"))
                    object.policy = message.policy;
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.revision = typeof message.revision === "number" ? $BigInt(message.revision) : $util.Long.fromBits(message.revision.low >>> 0, message.revision.high >>> 0, true).toBigInt();
                    else if (typeof message.revision === "number")
                        object.revision = options.longs === $String ? $String(message.revision) : message.revision;
                    else
                        object.revision = options.longs === $String ? $util.Long.prototype.toString.call(message.revision) : options.longs === $Number ? new $util.LongBits(message.revision.low >>> 0, message.revision.high >>> 0).toNumber(true) : message.revision;
                if (message.traceId != null && $Object.hasOwnProperty.call(message, "traceId"))
                    object.traceId = message.traceId;
                if (message.ruleCookie != null && $Object.hasOwnProperty.call(message, "ruleCookie"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.ruleCookie = typeof message.ruleCookie === "number" ? $BigInt(message.ruleCookie) : $util.Long.fromBits(message.ruleCookie.low >>> 0, message.ruleCookie.high >>> 0, true).toBigInt();
                    else if (typeof message.ruleCookie === "number")
                        object.ruleCookie = options.longs === $String ? $String(message.ruleCookie) : message.ruleCookie;
                    else
                        object.ruleCookie = options.longs === $String ? $util.Long.prototype.toString.call(message.ruleCookie) : options.longs === $Number ? new $util.LongBits(message.ruleCookie.low >>> 0, message.ruleCookie.high >>> 0).toNumber(true) : message.ruleCookie;
                if (message.socketCookie != null && $Object.hasOwnProperty.call(message, "socketCookie"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.socketCookie = typeof message.socketCookie === "number" ? $BigInt(message.socketCookie) : $util.Long.fromBits(message.socketCookie.low >>> 0, message.socketCookie.high >>> 0, true).toBigInt();
                    else if (typeof message.socketCookie === "number")
                        object.socketCookie = options.longs === $String ? $String(message.socketCookie) : message.socketCookie;
                    else
                        object.socketCookie = options.longs === $String ? $util.Long.prototype.toString.call(message.socketCookie) : options.longs === $Number ? new $util.LongBits(message.socketCookie.low >>> 0, message.socketCookie.high >>> 0).toNumber(true) : message.socketCookie;
                if (message.cgroupId != null && $Object.hasOwnProperty.call(message, "cgroupId"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.cgroupId = typeof message.cgroupId === "number" ? $BigInt(message.cgroupId) : $util.Long.fromBits(message.cgroupId.low >>> 0, message.cgroupId.high >>> 0, true).toBigInt();
                    else if (typeof message.cgroupId === "number")
                        object.cgroupId = options.longs === $String ? $String(message.cgroupId) : message.cgroupId;
                    else
                        object.cgroupId = options.longs === $String ? $util.Long.prototype.toString.call(message.cgroupId) : options.longs === $Number ? new $util.LongBits(message.cgroupId.low >>> 0, message.cgroupId.high >>> 0).toNumber(true) : message.cgroupId;
                if (message.processId != null && $Object.hasOwnProperty.call(message, "processId"))
                    object.processId = message.processId;
                if (message.userId != null && $Object.hasOwnProperty.call(message, "userId"))
                    object.userId = message.userId;
                if (message.command != null && $Object.hasOwnProperty.call(message, "command"))
                    object.command = message.command;
                if (message.peerIdentitySource != null && $Object.hasOwnProperty.call(message, "peerIdentitySource"))
                    object.peerIdentitySource = options.enums === $String ? $root.ringfence.v1.IdentitySource[message.peerIdentitySource] === $undefined ? message.peerIdentitySource : $root.ringfence.v1.IdentitySource[message.peerIdentitySource] : message.peerIdentitySource;
                if (message.bytesSent != null && $Object.hasOwnProperty.call(message, "bytesSent"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.bytesSent = typeof message.bytesSent === "number" ? $BigInt(message.bytesSent) : $util.Long.fromBits(message.bytesSent.low >>> 0, message.bytesSent.high >>> 0, true).toBigInt();
                    else if (typeof message.bytesSent === "number")
                        object.bytesSent = options.longs === $String ? $String(message.bytesSent) : message.bytesSent;
                    else
                        object.bytesSent = options.longs === $String ? $util.Long.prototype.toString.call(message.bytesSent) : options.longs === $Number ? new $util.LongBits(message.bytesSent.low >>> 0, message.bytesSent.high >>> 0).toNumber(true) : message.bytesSent;
                if (message.bytesReceived != null && $Object.hasOwnProperty.call(message, "bytesReceived"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.bytesReceived = typeof message.bytesReceived === "number" ? $BigInt(message.bytesReceived) : $util.Long.fromBits(message.bytesReceived.low >>> 0, message.bytesReceived.high >>> 0, true).toBigInt();
                    else if (typeof message.bytesReceived === "number")
                        object.bytesReceived = options.longs === $String ? $String(message.bytesReceived) : message.bytesReceived;
                    else
                        object.bytesReceived = options.longs === $String ? $util.Long.prototype.toString.call(message.bytesReceived) : options.longs === $Number ? new $util.LongBits(message.bytesReceived.low >>> 0, message.bytesReceived.high >>> 0).toNumber(true) : message.bytesReceived;
                if (message.durationNs != null && $Object.hasOwnProperty.call(message, "durationNs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.durationNs = typeof message.durationNs === "number" ? $BigInt(message.durationNs) : $util.Long.fromBits(message.durationNs.low >>> 0, message.durationNs.high >>> 0, true).toBigInt();
                    else if (typeof message.durationNs === "number")
                        object.durationNs = options.longs === $String ? $String(message.durationNs) : message.durationNs;
                    else
                        object.durationNs = options.longs === $String ? $util.Long.prototype.toString.call(message.durationNs) : options.longs === $Number ? new $util.LongBits(message.durationNs.low >>> 0, message.durationNs.high >>> 0).toNumber(true) : message.durationNs;
                if (message.smoothedRttUs != null && $Object.hasOwnProperty.call(message, "smoothedRttUs"))
                    object.smoothedRttUs = message.smoothedRttUs;
                if (message.datapath != null && $Object.hasOwnProperty.call(message, "datapath"))
                    object.datapath = message.datapath;
                if (message.auditedVerdict != null && $Object.hasOwnProperty.call(message, "auditedVerdict"))
                    object.auditedVerdict = options.enums === $String ? $root.ringfence.v1.Verdict[message.auditedVerdict] === $undefined ? message.auditedVerdict : $root.ringfence.v1.Verdict[message.auditedVerdict] : message.auditedVerdict;
                if (message.auditedRule != null && $Object.hasOwnProperty.call(message, "auditedRule"))
                    object.auditedRule = message.auditedRule;
                if (message.auditedPolicy != null && $Object.hasOwnProperty.call(message, "auditedPolicy"))
                    object.auditedPolicy = message.auditedPolicy;
                if (message.auditedRuleCookie != null && $Object.hasOwnProperty.call(message, "auditedRuleCookie"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.auditedRuleCookie = typeof message.auditedRuleCookie === "number" ? $BigInt(message.auditedRuleCookie) : $util.Long.fromBits(message.auditedRuleCookie.low >>> 0, message.auditedRuleCookie.high >>> 0, true).toBigInt();
                    else if (typeof message.auditedRuleCookie === "number")
                        object.auditedRuleCookie = options.longs === $String ? $String(message.auditedRuleCookie) : message.auditedRuleCookie;
                    else
                        object.auditedRuleCookie = options.longs === $String ? $util.Long.prototype.toString.call(message.auditedRuleCookie) : options.longs === $Number ? new $util.LongBits(message.auditedRuleCookie.low >>> 0, message.auditedRuleCookie.high >>> 0).toNumber(true) : message.auditedRuleCookie;
                if (message.auditedMode != null && $Object.hasOwnProperty.call(message, "auditedMode"))
                    object.auditedMode = options.enums === $String ? $root.ringfence.v1.Mode[message.auditedMode] === $undefined ? message.auditedMode : $root.ringfence.v1.Mode[message.auditedMode] : message.auditedMode;
                return object;
            };

            Flow.prototype.toJSON = function() {
                return Flow.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Flow;
        })();

        v1.Gap = (function() {

            const Gap = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Gap.prototype.id = "";
            Gap.prototype.cluster = "";
            Gap.prototype.node = "";
            Gap.prototype.fromUnixNs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Gap.prototype.untilUnixNs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Gap.prototype.count = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Gap.prototype.reason = "";

            Gap.create = function(properties) {
                return new Gap(properties);
            };

            Gap.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(10).string(message.id);
                if (message.cluster != null && $Object.hasOwnProperty.call(message, "cluster") && message.cluster !== "")
                    writer.uint32(18).string(message.cluster);
                if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== "")
                    writer.uint32(26).string(message.node);
                if (message.fromUnixNs != null && $Object.hasOwnProperty.call(message, "fromUnixNs") && (typeof message.fromUnixNs === "object" ? message.fromUnixNs.low || message.fromUnixNs.high : message.fromUnixNs !== 0))
                    writer.uint32(32).uint64(message.fromUnixNs);
                if (message.untilUnixNs != null && $Object.hasOwnProperty.call(message, "untilUnixNs") && (typeof message.untilUnixNs === "object" ? message.untilUnixNs.low || message.untilUnixNs.high : message.untilUnixNs !== 0))
                    writer.uint32(40).uint64(message.untilUnixNs);
                if (message.count != null && $Object.hasOwnProperty.call(message, "count") && (typeof message.count === "object" ? message.count.low || message.count.high : message.count !== 0))
                    writer.uint32(48).uint64(message.count);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(58).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Gap.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.Gap();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.cluster = value;
                            else
                                delete message.cluster;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.node = value;
                            else
                                delete message.node;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.fromUnixNs = value;
                            else
                                delete message.fromUnixNs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.untilUnixNs = value;
                            else
                                delete message.untilUnixNs;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.count = value;
                            else
                                delete message.count;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Gap.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.Gap)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.Gap: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.Gap();
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                if (object.cluster != null)
                    if (typeof object.cluster !== "string" || object.cluster.length)
                        message.cluster = $String(object.cluster);
                if (object.node != null)
                    if (typeof object.node !== "string" || object.node.length)
                        message.node = $String(object.node);
                if (object.fromUnixNs != null)
                    if (typeof object.fromUnixNs === "object" ? object.fromUnixNs.low || object.fromUnixNs.high : $Number(object.fromUnixNs) !== 0)
                        if ($util.Long)
                            message.fromUnixNs = $util.Long.fromValue(object.fromUnixNs, true);
                        else if (typeof object.fromUnixNs === "string")
                            message.fromUnixNs = $parseInt(object.fromUnixNs, 10);
                        else if (typeof object.fromUnixNs === "number")
                            message.fromUnixNs = object.fromUnixNs;
                        else if (typeof object.fromUnixNs === "object")
                            message.fromUnixNs = new $util.LongBits(object.fromUnixNs.low >>> 0, object.fromUnixNs.high >>> 0).toNumber(true);
                if (object.untilUnixNs != null)
                    if (typeof object.untilUnixNs === "object" ? object.untilUnixNs.low || object.untilUnixNs.high : $Number(object.untilUnixNs) !== 0)
                        if ($util.Long)
                            message.untilUnixNs = $util.Long.fromValue(object.untilUnixNs, true);
                        else if (typeof object.untilUnixNs === "string")
                            message.untilUnixNs = $parseInt(object.untilUnixNs, 10);
                        else if (typeof object.untilUnixNs === "number")
                            message.untilUnixNs = object.untilUnixNs;
                        else if (typeof object.untilUnixNs === "object")
                            message.untilUnixNs = new $util.LongBits(object.untilUnixNs.low >>> 0, object.untilUnixNs.high >>> 0).toNumber(true);
                if (object.count != null)
                    if (typeof object.count === "object" ? object.count.low || object.count.high : $Number(object.count) !== 0)
                        if ($util.Long)
                            message.count = $util.Long.fromValue(object.count, true);
                        else if (typeof object.count === "string")
                            message.count = $parseInt(object.count, 10);
                        else if (typeof object.count === "number")
                            message.count = object.count;
                        else if (typeof object.count === "object")
                            message.count = new $util.LongBits(object.count.low >>> 0, object.count.high >>> 0).toNumber(true);
                if (object.reason != null)
                    if (typeof object.reason !== "string" || object.reason.length)
                        message.reason = $String(object.reason);
                return message;
            };

            Gap.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.id = "";
                    object.cluster = "";
                    object.node = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.fromUnixNs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.fromUnixNs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.untilUnixNs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.untilUnixNs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.count = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.count = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.reason = "";
                }
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.cluster != null && $Object.hasOwnProperty.call(message, "cluster"))
                    object.cluster = message.cluster;
                if (message.node != null && $Object.hasOwnProperty.call(message, "node"))
                    object.node = message.node;
                if (message.fromUnixNs != null && $Object.hasOwnProperty.call(message, "fromUnixNs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.fromUnixNs = typeof message.fromUnixNs === "number" ? $BigInt(message.fromUnixNs) : $util.Long.fromBits(message.fromUnixNs.low >>> 0, message.fromUnixNs.high >>> 0, true).toBigInt();
                    else if (typeof message.fromUnixNs === "number")
                        object.fromUnixNs = options.longs === $String ? $String(message.fromUnixNs) : message.fromUnixNs;
                    else
                        object.fromUnixNs = options.longs === $String ? $util.Long.prototype.toString.call(message.fromUnixNs) : options.longs === $Number ? new $util.LongBits(message.fromUnixNs.low >>> 0, message.fromUnixNs.high >>> 0).toNumber(true) : message.fromUnixNs;
                if (message.untilUnixNs != null && $Object.hasOwnProperty.call(message, "untilUnixNs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.untilUnixNs = typeof message.untilUnixNs === "number" ? $BigInt(message.untilUnixNs) : $util.Long.fromBits(message.untilUnixNs.low >>> 0, message.untilUnixNs.high >>> 0, true).toBigInt();
                    else if (typeof message.untilUnixNs === "number")
                        object.untilUnixNs = options.longs === $String ? $String(message.untilUnixNs) : message.untilUnixNs;
                    else
                        object.untilUnixNs = options.longs === $String ? $util.Long.prototype.toString.call(message.untilUnixNs) : options.longs === $Number ? new $util.LongBits(message.untilUnixNs.low >>> 0, message.untilUnixNs.high >>> 0).toNumber(true) : message.untilUnixNs;
                if (message.count != null && $Object.hasOwnProperty.call(message, "count"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.count = typeof message.count === "number" ? $BigInt(message.count) : $util.Long.fromBits(message.count.low >>> 0, message.count.high >>> 0, true).toBigInt();
                    else if (typeof message.count === "number")
                        object.count = options.longs === $String ? $String(message.count) : message.count;
                    else
                        object.count = options.longs === $String ? $util.Long.prototype.toString.call(message.count) : options.longs === $Number ? new $util.LongBits(message.count.low >>> 0, message.count.high >>> 0).toNumber(true) : message.count;
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                return object;
            };

            Gap.prototype.toJSON = function() {
                return Gap.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Gap;
        })();

        v1.FlowBatch = (function() {

            const FlowBatch = function (properties) {
                this.flows = [];
                this.gaps = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            FlowBatch.prototype.batchId = "";
            FlowBatch.prototype.flows = $util.emptyArray;
            FlowBatch.prototype.gaps = $util.emptyArray;

            FlowBatch.create = function(properties) {
                return new FlowBatch(properties);
            };

            FlowBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.batchId != null && $Object.hasOwnProperty.call(message, "batchId") && message.batchId !== "")
                    writer.uint32(10).string(message.batchId);
                if (message.flows != null && message.flows.length)
                    for (let i = 0; i < message.flows.length; ++i)
                        $root.ringfence.v1.Flow.encode(message.flows[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.gaps != null && message.gaps.length)
                    for (let i = 0; i < message.gaps.length; ++i)
                        $root.ringfence.v1.Gap.encode(message.gaps[i], writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            FlowBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.FlowBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.batchId = value;
                            else
                                delete message.batchId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.flows && message.flows.length))
                                message.flows = [];
                            message.flows.push($root.ringfence.v1.Flow.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.gaps && message.gaps.length))
                                message.gaps = [];
                            message.gaps.push($root.ringfence.v1.Gap.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            FlowBatch.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.FlowBatch)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.FlowBatch: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.FlowBatch();
                if (object.batchId != null)
                    if (typeof object.batchId !== "string" || object.batchId.length)
                        message.batchId = $String(object.batchId);
                if (object.flows) {
                    if (!$Array.isArray(object.flows))
                        throw $TypeError(".ringfence.v1.FlowBatch.flows: array expected");
                    message.flows = $Array(object.flows.length);
                    for (let i = 0; i < object.flows.length; ++i) {
                        if (!$util.isObject(object.flows[i]))
                            throw $TypeError(".ringfence.v1.FlowBatch.flows: object expected");
                        message.flows[i] = $root.ringfence.v1.Flow.fromObject(object.flows[i], _depth + 1);
                    }
                }
                if (object.gaps) {
                    if (!$Array.isArray(object.gaps))
                        throw $TypeError(".ringfence.v1.FlowBatch.gaps: array expected");
                    message.gaps = $Array(object.gaps.length);
                    for (let i = 0; i < object.gaps.length; ++i) {
                        if (!$util.isObject(object.gaps[i]))
                            throw $TypeError(".ringfence.v1.FlowBatch.gaps: object expected");
                        message.gaps[i] = $root.ringfence.v1.Gap.fromObject(object.gaps[i], _depth + 1);
                    }
                }
                return message;
            };

            FlowBatch.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.flows = [];
                    object.gaps = [];
                }
                if (options.defaults)
                    object.batchId = "";
                if (message.batchId != null && $Object.hasOwnProperty.call(message, "batchId"))
                    object.batchId = message.batchId;
                if (message.flows && message.flows.length) {
                    object.flows = $Array(message.flows.length);
                    for (let j = 0; j < message.flows.length; ++j)
                        object.flows[j] = $root.ringfence.v1.Flow.toObject(message.flows[j], options, _depth + 1);
                }
                if (message.gaps && message.gaps.length) {
                    object.gaps = $Array(message.gaps.length);
                    for (let j = 0; j < message.gaps.length; ++j)
                        object.gaps[j] = $root.ringfence.v1.Gap.toObject(message.gaps[j], options, _depth + 1);
                }
                return object;
            };

            FlowBatch.prototype.toJSON = function() {
                return FlowBatch.toObject(this, $protobuf.util.toJSONOptions);
            };

            return FlowBatch;
        })();

        v1.FlowRecord = (function() {

            const FlowRecord = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            FlowRecord.prototype.flow = null;
            FlowRecord.prototype.gap = null;

            let $oneOfFields;

            $Object.defineProperty(FlowRecord.prototype, "record", {
                get: $util.oneOfGetter($oneOfFields = ["flow", "gap"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            FlowRecord.create = function(properties) {
                return new FlowRecord(properties);
            };

            FlowRecord.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.flow != null && $Object.hasOwnProperty.call(message, "flow"))
                    $root.ringfence.v1.Flow.encode(message.flow, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.gap != null && $Object.hasOwnProperty.call(message, "gap"))
                    $root.ringfence.v1.Gap.encode(message.gap, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            FlowRecord.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.FlowRecord();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.flow = $root.ringfence.v1.Flow.decode(reader, reader.size(), $undefined, _depth + 1, message.flow);
                            message.record = "flow";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.gap = $root.ringfence.v1.Gap.decode(reader, reader.size(), $undefined, _depth + 1, message.gap);
                            message.record = "gap";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            FlowRecord.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.FlowRecord)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.FlowRecord: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.FlowRecord();
                if (object.flow != null) {
                    if (!$util.isObject(object.flow))
                        throw $TypeError(".ringfence.v1.FlowRecord.flow: object expected");
                    message.flow = $root.ringfence.v1.Flow.fromObject(object.flow, _depth + 1);
                }
                if (object.gap != null) {
                    if (!$util.isObject(object.gap))
                        throw $TypeError(".ringfence.v1.FlowRecord.gap: object expected");
                    message.gap = $root.ringfence.v1.Gap.fromObject(object.gap, _depth + 1);
                }
                return message;
            };

            FlowRecord.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.flow != null && $Object.hasOwnProperty.call(message, "flow")) {
                    object.flow = $root.ringfence.v1.Flow.toObject(message.flow, options, _depth + 1);
                    if (options.oneofs)
                        object.record = "flow";
                }
                if (message.gap != null && $Object.hasOwnProperty.call(message, "gap")) {
                    object.gap = $root.ringfence.v1.Gap.toObject(message.gap, options, _depth + 1);
                    if (options.oneofs)
                        object.record = "gap";
                }
                return object;
            };

            FlowRecord.prototype.toJSON = function() {
                return FlowRecord.toObject(this, $protobuf.util.toJSONOptions);
            };

            return FlowRecord;
        })();

        v1.FlowFilter = (function() {

            const FlowFilter = function (properties) {
                this.verdicts = [];
                this.kinds = [];
                this.sourceIdentities = [];
                this.destinationIdentities = [];
                this.identities = [];
                this.destinationPorts = [];
                this.policies = [];
                this.nodes = [];
                this.directions = [];
                this.ids = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            FlowFilter.prototype.sinceUnixNs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            FlowFilter.prototype.untilUnixNs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            FlowFilter.prototype.verdicts = $util.emptyArray;
            FlowFilter.prototype.kinds = $util.emptyArray;
            FlowFilter.prototype.sourceLabels = "";
            FlowFilter.prototype.destinationLabels = "";
            FlowFilter.prototype.sourceIdentities = $util.emptyArray;
            FlowFilter.prototype.destinationIdentities = $util.emptyArray;
            FlowFilter.prototype.identities = $util.emptyArray;
            FlowFilter.prototype.destinationPorts = $util.emptyArray;
            FlowFilter.prototype.policies = $util.emptyArray;
            FlowFilter.prototype.nodes = $util.emptyArray;
            FlowFilter.prototype.directions = $util.emptyArray;
            FlowFilter.prototype.ids = $util.emptyArray;
            FlowFilter.prototype.audited = false;

            FlowFilter.create = function(properties) {
                return new FlowFilter(properties);
            };

            FlowFilter.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sinceUnixNs != null && $Object.hasOwnProperty.call(message, "sinceUnixNs") && (typeof message.sinceUnixNs === "object" ? message.sinceUnixNs.low || message.sinceUnixNs.high : message.sinceUnixNs !== 0))
                    writer.uint32(8).uint64(message.sinceUnixNs);
                if (message.untilUnixNs != null && $Object.hasOwnProperty.call(message, "untilUnixNs") && (typeof message.untilUnixNs === "object" ? message.untilUnixNs.low || message.untilUnixNs.high : message.untilUnixNs !== 0))
                    writer.uint32(16).uint64(message.untilUnixNs);
                if (message.verdicts != null && message.verdicts.length)
                    writer.uint32(26).int32s(message.verdicts);
                if (message.kinds != null && message.kinds.length)
                    writer.uint32(34).int32s(message.kinds);
                if (message.sourceLabels != null && $Object.hasOwnProperty.call(message, "sourceLabels") && message.sourceLabels !== "")
                    writer.uint32(42).string(message.sourceLabels);
                if (message.destinationLabels != null && $Object.hasOwnProperty.call(message, "destinationLabels") && message.destinationLabels !== "")
                    writer.uint32(50).string(message.destinationLabels);
                if (message.sourceIdentities != null && message.sourceIdentities.length)
                    writer.uint32(58).uint32s(message.sourceIdentities);
                if (message.destinationIdentities != null && message.destinationIdentities.length)
                    writer.uint32(66).uint32s(message.destinationIdentities);
                if (message.identities != null && message.identities.length)
                    writer.uint32(74).uint32s(message.identities);
                if (message.destinationPorts != null && message.destinationPorts.length)
                    writer.uint32(82).uint32s(message.destinationPorts);
                if (message.policies != null && message.policies.length)
                    for (let i = 0; i < message.policies.length; ++i)
                        writer.uint32(90).string(message.policies[i]);
                if (message.nodes != null && message.nodes.length)
                    for (let i = 0; i < message.nodes.length; ++i)
                        writer.uint32(98).string(message.nodes[i]);
                if (message.directions != null && message.directions.length)
                    writer.uint32(106).int32s(message.directions);
                if (message.ids != null && message.ids.length)
                    for (let i = 0; i < message.ids.length; ++i)
                        writer.uint32(114).string(message.ids[i]);
                if (message.audited != null && $Object.hasOwnProperty.call(message, "audited") && message.audited !== false)
                    writer.uint32(120).bool(message.audited);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            FlowFilter.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.FlowFilter();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.sinceUnixNs = value;
                            else
                                delete message.sinceUnixNs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.untilUnixNs = value;
                            else
                                delete message.untilUnixNs;
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.verdicts && message.verdicts.length))
                                    message.verdicts = [];
                                reader.int32s(message.verdicts);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.verdicts && message.verdicts.length))
                                message.verdicts = [];
                            message.verdicts.push(reader.int32());
                            continue;
                        }
                    case 4: {
                            if (wireType === 2) {
                                if (!(message.kinds && message.kinds.length))
                                    message.kinds = [];
                                reader.int32s(message.kinds);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.kinds && message.kinds.length))
                                message.kinds = [];
                            message.kinds.push(reader.int32());
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sourceLabels = value;
                            else
                                delete message.sourceLabels;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.destinationLabels = value;
                            else
                                delete message.destinationLabels;
                            continue;
                        }
                    case 7: {
                            if (wireType === 2) {
                                if (!(message.sourceIdentities && message.sourceIdentities.length))
                                    message.sourceIdentities = [];
                                reader.uint32s(message.sourceIdentities);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.sourceIdentities && message.sourceIdentities.length))
                                message.sourceIdentities = [];
                            message.sourceIdentities.push(reader.uint32());
                            continue;
                        }
                    case 8: {
                            if (wireType === 2) {
                                if (!(message.destinationIdentities && message.destinationIdentities.length))
                                    message.destinationIdentities = [];
                                reader.uint32s(message.destinationIdentities);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.destinationIdentities && message.destinationIdentities.length))
                                message.destinationIdentities = [];
                            message.destinationIdentities.push(reader.uint32());
                            continue;
                        }
                    case 9: {
                            if (wireType === 2) {
                                if (!(message.identities && message.identities.length))
                                    message.identities = [];
                                reader.uint32s(message.identities);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.identities && message.identities.length))
                                message.identities = [];
                            message.identities.push(reader.uint32());
                            continue;
                        }
                    case 10: {
                            if (wireType === 2) {
                                if (!(message.destinationPorts && message.destinationPorts.length))
                                    message.destinationPorts = [];
                                reader.uint32s(message.destinationPorts);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.destinationPorts && message.destinationPorts.length))
                                message.destinationPorts = [];
                            message.destinationPorts.push(reader.uint32());
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if (!(message.policies && message.policies.length))
                                message.policies = [];
                            message.policies.push(reader.stringVerify());
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if (!(message.nodes && message.nodes.length))
                                message.nodes = [];
                            message.nodes.push(reader.stringVerify());
                            continue;
                        }
                    case 13: {
                            if (wireType === 2) {
                                if (!(message.directions && message.directions.length))
                                    message.directions = [];
                                reader.int32s(message.directions);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.directions && message.directions.length))
                                message.directions = [];
                            message.directions.push(reader.int32());
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            if (!(message.ids && message.ids.length))
                                message.ids = [];
                            message.ids.push(reader.stringVerify());
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.audited = value;
                            else
                                delete message.audited;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            FlowFilter.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.FlowFilter)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.FlowFilter: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.FlowFilter();
                if (object.sinceUnixNs != null)
                    if (typeof object.sinceUnixNs === "object" ? object.sinceUnixNs.low || object.sinceUnixNs.high : $Number(object.sinceUnixNs) !== 0)
                        if ($util.Long)
                            message.sinceUnixNs = $util.Long.fromValue(object.sinceUnixNs, true);
                        else if (typeof object.sinceUnixNs === "string")
                            message.sinceUnixNs = $parseInt(object.sinceUnixNs, 10);
                        else if (typeof object.sinceUnixNs === "number")
                            message.sinceUnixNs = object.sinceUnixNs;
                        else if (typeof object.sinceUnixNs === "object")
                            message.sinceUnixNs = new $util.LongBits(object.sinceUnixNs.low >>> 0, object.sinceUnixNs.high >>> 0).toNumber(true);
                if (object.untilUnixNs != null)
                    if (typeof object.untilUnixNs === "object" ? object.untilUnixNs.low || object.untilUnixNs.high : $Number(object.untilUnixNs) !== 0)
                        if ($util.Long)
                            message.untilUnixNs = $util.Long.fromValue(object.untilUnixNs, true);
                        else if (typeof object.untilUnixNs === "string")
                            message.untilUnixNs = $parseInt(object.untilUnixNs, 10);
                        else if (typeof object.untilUnixNs === "number")
                            message.untilUnixNs = object.untilUnixNs;
                        else if (typeof object.untilUnixNs === "object")
                            message.untilUnixNs = new $util.LongBits(object.untilUnixNs.low >>> 0, object.untilUnixNs.high >>> 0).toNumber(true);
                if (object.verdicts) {
                    if (!$Array.isArray(object.verdicts))
                        throw $TypeError(".ringfence.v1.FlowFilter.verdicts: array expected");
                    message.verdicts = [];
                    for (let i = 0; i < object.verdicts.length; ++i)
                        switch (object.verdicts[i]) {
                        case "VERDICT_UNSPECIFIED":
                        case 0:
                            message.verdicts[message.verdicts.length] = 0;
                            break;
                        case "VERDICT_ALLOW":
                        case 1:
                            message.verdicts[message.verdicts.length] = 1;
                            break;
                        case "VERDICT_DENY":
                        case 2:
                            message.verdicts[message.verdicts.length] = 2;
                            break;
                        case "VERDICT_REDIRECT":
                        case 3:
                            message.verdicts[message.verdicts.length] = 3;
                            break;
                        default:
                            if (typeof object.verdicts[i] === "number" && (object.verdicts[i] | 0) === object.verdicts[i])
                                message.verdicts[message.verdicts.length] = object.verdicts[i];
                        }
                }
                if (object.kinds) {
                    if (!$Array.isArray(object.kinds))
                        throw $TypeError(".ringfence.v1.FlowFilter.kinds: array expected");
                    message.kinds = [];
                    for (let i = 0; i < object.kinds.length; ++i)
                        switch (object.kinds[i]) {
                        case "FLOW_KIND_UNSPECIFIED":
                        case 0:
                            message.kinds[message.kinds.length] = 0;
                            break;
                        case "FLOW_KIND_OPEN":
                        case 1:
                            message.kinds[message.kinds.length] = 1;
                            break;
                        case "FLOW_KIND_DENY":
                        case 2:
                            message.kinds[message.kinds.length] = 2;
                            break;
                        case "FLOW_KIND_CLOSE":
                        case 3:
                            message.kinds[message.kinds.length] = 3;
                            break;
                        default:
                            if (typeof object.kinds[i] === "number" && (object.kinds[i] | 0) === object.kinds[i])
                                message.kinds[message.kinds.length] = object.kinds[i];
                        }
                }
                if (object.sourceLabels != null)
                    if (typeof object.sourceLabels !== "string" || object.sourceLabels.length)
                        message.sourceLabels = $String(object.sourceLabels);
                if (object.destinationLabels != null)
                    if (typeof object.destinationLabels !== "string" || object.destinationLabels.length)
                        message.destinationLabels = $String(object.destinationLabels);
                if (object.sourceIdentities) {
                    if (!$Array.isArray(object.sourceIdentities))
                        throw $TypeError(".ringfence.v1.FlowFilter.sourceIdentities: array expected");
                    message.sourceIdentities = $Array(object.sourceIdentities.length);
                    for (let i = 0; i < object.sourceIdentities.length; ++i)
                        message.sourceIdentities[i] = object.sourceIdentities[i] >>> 0;
                }
                if (object.destinationIdentities) {
                    if (!$Array.isArray(object.destinationIdentities))
                        throw $TypeError(".ringfence.v1.FlowFilter.destinationIdentities: array expected");
                    message.destinationIdentities = $Array(object.destinationIdentities.length);
                    for (let i = 0; i < object.destinationIdentities.length; ++i)
                        message.destinationIdentities[i] = object.destinationIdentities[i] >>> 0;
                }
                if (object.identities) {
                    if (!$Array.isArray(object.identities))
                        throw $TypeError(".ringfence.v1.FlowFilter.identities: array expected");
                    message.identities = $Array(object.identities.length);
                    for (let i = 0; i < object.identities.length; ++i)
                        message.identities[i] = object.identities[i] >>> 0;
                }
                if (object.destinationPorts) {
                    if (!$Array.isArray(object.destinationPorts))
                        throw $TypeError(".ringfence.v1.FlowFilter.destinationPorts: array expected");
                    message.destinationPorts = $Array(object.destinationPorts.length);
                    for (let i = 0; i < object.destinationPorts.length; ++i)
                        message.destinationPorts[i] = object.destinationPorts[i] >>> 0;
                }
                if (object.policies) {
                    if (!$Array.isArray(object.policies))
                        throw $TypeError(".ringfence.v1.FlowFilter.policies: array expected");
                    message.policies = $Array(object.policies.length);
                    for (let i = 0; i < object.policies.length; ++i)
                        message.policies[i] = $String(object.policies[i]);
                }
                if (object.nodes) {
                    if (!$Array.isArray(object.nodes))
                        throw $TypeError(".ringfence.v1.FlowFilter.nodes: array expected");
                    message.nodes = $Array(object.nodes.length);
                    for (let i = 0; i < object.nodes.length; ++i)
                        message.nodes[i] = $String(object.nodes[i]);
                }
                if (object.directions) {
                    if (!$Array.isArray(object.directions))
                        throw $TypeError(".ringfence.v1.FlowFilter.directions: array expected");
                    message.directions = [];
                    for (let i = 0; i < object.directions.length; ++i)
                        switch (object.directions[i]) {
                        case "DIRECTION_UNSPECIFIED":
                        case 0:
                            message.directions[message.directions.length] = 0;
                            break;
                        case "DIRECTION_INGRESS":
                        case 1:
                            message.directions[message.directions.length] = 1;
                            break;
                        case "DIRECTION_EGRESS":
                        case 2:
                            message.directions[message.directions.length] = 2;
                            break;
                        default:
                            if (typeof object.directions[i] === "number" && (object.directions[i] | 0) === object.directions[i])
                                message.directions[message.directions.length] = object.directions[i];
                        }
                }
                if (object.ids) {
                    if (!$Array.isArray(object.ids))
                        throw $TypeError(".ringfence.v1.FlowFilter.ids: array expected");
                    message.ids = $Array(object.ids.length);
                    for (let i = 0; i < object.ids.length; ++i)
                        message.ids[i] = $String(object.ids[i]);
                }
                if (object.audited != null)
                    if (object.audited)
                        message.audited = $Boolean(object.audited);
                return message;
            };

            FlowFilter.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.verdicts = [];
                    object.kinds = [];
                    object.sourceIdentities = [];
                    object.destinationIdentities = [];
                    object.identities = [];
                    object.destinationPorts = [];
                    object.policies = [];
                    object.nodes = [];
                    object.directions = [];
                    object.ids = [];
                }
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.sinceUnixNs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.sinceUnixNs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.untilUnixNs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.untilUnixNs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.sourceLabels = "";
                    object.destinationLabels = "";
                    object.audited = false;
                }
                if (message.sinceUnixNs != null && $Object.hasOwnProperty.call(message, "sinceUnixNs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.sinceUnixNs = typeof message.sinceUnixNs === "number" ? $BigInt(message.sinceUnixNs) : $util.Long.fromBits(message.sinceUnixNs.low >>> 0, message.sinceUnixNs.high >>> 0, true).toBigInt();
                    else if (typeof message.sinceUnixNs === "number")
                        object.sinceUnixNs = options.longs === $String ? $String(message.sinceUnixNs) : message.sinceUnixNs;
                    else
                        object.sinceUnixNs = options.longs === $String ? $util.Long.prototype.toString.call(message.sinceUnixNs) : options.longs === $Number ? new $util.LongBits(message.sinceUnixNs.low >>> 0, message.sinceUnixNs.high >>> 0).toNumber(true) : message.sinceUnixNs;
                if (message.untilUnixNs != null && $Object.hasOwnProperty.call(message, "untilUnixNs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.untilUnixNs = typeof message.untilUnixNs === "number" ? $BigInt(message.untilUnixNs) : $util.Long.fromBits(message.untilUnixNs.low >>> 0, message.untilUnixNs.high >>> 0, true).toBigInt();
                    else if (typeof message.untilUnixNs === "number")
                        object.untilUnixNs = options.longs === $String ? $String(message.untilUnixNs) : message.untilUnixNs;
                    else
                        object.untilUnixNs = options.longs === $String ? $util.Long.prototype.toString.call(message.untilUnixNs) : options.longs === $Number ? new $util.LongBits(message.untilUnixNs.low >>> 0, message.untilUnixNs.high >>> 0).toNumber(true) : message.untilUnixNs;
                if (message.verdicts && message.verdicts.length) {
                    object.verdicts = $Array(message.verdicts.length);
                    for (let j = 0; j < message.verdicts.length; ++j)
                        object.verdicts[j] = options.enums === $String ? $root.ringfence.v1.Verdict[message.verdicts[j]] === $undefined ? message.verdicts[j] : $root.ringfence.v1.Verdict[message.verdicts[j]] : message.verdicts[j];
                }
                if (message.kinds && message.kinds.length) {
                    object.kinds = $Array(message.kinds.length);
                    for (let j = 0; j < message.kinds.length; ++j)
                        object.kinds[j] = options.enums === $String ? $root.ringfence.v1.FlowKind[message.kinds[j]] === $undefined ? message.kinds[j] : $root.ringfence.v1.FlowKind[message.kinds[j]] : message.kinds[j];
                }
                if (message.sourceLabels != null && $Object.hasOwnProperty.call(message, "sourceLabels"))
                    object.sourceLabels = message.sourceLabels;
                if (message.destinationLabels != null && $Object.hasOwnProperty.call(message, "destinationLabels"))
                    object.destinationLabels = message.destinationLabels;
                if (message.sourceIdentities && message.sourceIdentities.length) {
                    object.sourceIdentities = $Array(message.sourceIdentities.length);
                    for (let j = 0; j < message.sourceIdentities.length; ++j)
                        object.sourceIdentities[j] = message.sourceIdentities[j];
                }
                if (message.destinationIdentities && message.destinationIdentities.length) {
                    object.destinationIdentities = $Array(message.destinationIdentities.length);
                    for (let j = 0; j < message.destinationIdentities.length; ++j)
                        object.destinationIdentities[j] = message.destinationIdentities[j];
                }
                if (message.identities && message.identities.length) {
                    object.identities = $Array(message.identities.length);
                    for (let j = 0; j < message.identities.length; ++j)
                        object.identities[j] = message.identities[j];
                }
                if (message.destinationPorts && message.destinationPorts.length) {
                    object.destinationPorts = $Array(message.destinationPorts.length);
                    for (let j = 0; j < message.destinationPorts.length; ++j)
                        object.destinationPorts[j] = message.destinationPorts[j];
                }
                if (message.policies && message.policies.length) {
                    object.policies = $Array(message.policies.length);
                    for (let j = 0; j < message.policies.length; ++j)
                        object.policies[j] = message.policies[j];
                }
                if (message.nodes && message.nodes.length) {
                    object.nodes = $Array(message.nodes.length);
                    for (let j = 0; j < message.nodes.length; ++j)
                        object.nodes[j] = message.nodes[j];
                }
                if (message.directions && message.directions.length) {
                    object.directions = $Array(message.directions.length);
                    for (let j = 0; j < message.directions.length; ++j)
                        object.directions[j] = options.enums === $String ? $root.ringfence.v1.Direction[message.directions[j]] === $undefined ? message.directions[j] : $root.ringfence.v1.Direction[message.directions[j]] : message.directions[j];
                }
                if (message.ids && message.ids.length) {
                    object.ids = $Array(message.ids.length);
                    for (let j = 0; j < message.ids.length; ++j)
                        object.ids[j] = message.ids[j];
                }
                if (message.audited != null && $Object.hasOwnProperty.call(message, "audited"))
                    object.audited = message.audited;
                return object;
            };

            FlowFilter.prototype.toJSON = function() {
                return FlowFilter.toObject(this, $protobuf.util.toJSONOptions);
            };

            return FlowFilter;
        })();

        v1.QueryFlowsRequest = (function() {

            const QueryFlowsRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            QueryFlowsRequest.prototype.filter = null;
            QueryFlowsRequest.prototype.limit = 0;
            QueryFlowsRequest.prototype.cursor = "";
            QueryFlowsRequest.prototype.oldestFirst = false;

            QueryFlowsRequest.create = function(properties) {
                return new QueryFlowsRequest(properties);
            };

            QueryFlowsRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.filter != null && $Object.hasOwnProperty.call(message, "filter"))
                    $root.ringfence.v1.FlowFilter.encode(message.filter, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && message.limit !== 0)
                    writer.uint32(16).uint32(message.limit);
                if (message.cursor != null && $Object.hasOwnProperty.call(message, "cursor") && message.cursor !== "")
                    writer.uint32(26).string(message.cursor);
                if (message.oldestFirst != null && $Object.hasOwnProperty.call(message, "oldestFirst") && message.oldestFirst !== false)
                    writer.uint32(32).bool(message.oldestFirst);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            QueryFlowsRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.QueryFlowsRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.filter = $root.ringfence.v1.FlowFilter.decode(reader, reader.size(), $undefined, _depth + 1, message.filter);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.limit = value;
                            else
                                delete message.limit;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.cursor = value;
                            else
                                delete message.cursor;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.oldestFirst = value;
                            else
                                delete message.oldestFirst;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            QueryFlowsRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.QueryFlowsRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.QueryFlowsRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.QueryFlowsRequest();
                if (object.filter != null) {
                    if (!$util.isObject(object.filter))
                        throw $TypeError(".ringfence.v1.QueryFlowsRequest.filter: object expected");
                    message.filter = $root.ringfence.v1.FlowFilter.fromObject(object.filter, _depth + 1);
                }
                if (object.limit != null)
                    if ($Number(object.limit) !== 0)
                        message.limit = object.limit >>> 0;
                if (object.cursor != null)
                    if (typeof object.cursor !== "string" || object.cursor.length)
                        message.cursor = $String(object.cursor);
                if (object.oldestFirst != null)
                    if (object.oldestFirst)
                        message.oldestFirst = $Boolean(object.oldestFirst);
                return message;
            };

            QueryFlowsRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.filter = null;
                    object.limit = 0;
                    object.cursor = "";
                    object.oldestFirst = false;
                }
                if (message.filter != null && $Object.hasOwnProperty.call(message, "filter"))
                    object.filter = $root.ringfence.v1.FlowFilter.toObject(message.filter, options, _depth + 1);
                if (message.limit != null && $Object.hasOwnProperty.call(message, "limit"))
                    object.limit = message.limit;
                if (message.cursor != null && $Object.hasOwnProperty.call(message, "cursor"))
                    object.cursor = message.cursor;
                if (message.oldestFirst != null && $Object.hasOwnProperty.call(message, "oldestFirst"))
                    object.oldestFirst = message.oldestFirst;
                return object;
            };

            QueryFlowsRequest.prototype.toJSON = function() {
                return QueryFlowsRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            return QueryFlowsRequest;
        })();

        v1.QueryFlowsResponse = (function() {

            const QueryFlowsResponse = function (properties) {
                this.flows = [];
                this.gaps = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            QueryFlowsResponse.prototype.flows = $util.emptyArray;
            QueryFlowsResponse.prototype.gaps = $util.emptyArray;
            QueryFlowsResponse.prototype.nextCursor = "";

            QueryFlowsResponse.create = function(properties) {
                return new QueryFlowsResponse(properties);
            };

            QueryFlowsResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.flows != null && message.flows.length)
                    for (let i = 0; i < message.flows.length; ++i)
                        $root.ringfence.v1.Flow.encode(message.flows[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.gaps != null && message.gaps.length)
                    for (let i = 0; i < message.gaps.length; ++i)
                        $root.ringfence.v1.Gap.encode(message.gaps[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.nextCursor != null && $Object.hasOwnProperty.call(message, "nextCursor") && message.nextCursor !== "")
                    writer.uint32(26).string(message.nextCursor);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            QueryFlowsResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.QueryFlowsResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.flows && message.flows.length))
                                message.flows = [];
                            message.flows.push($root.ringfence.v1.Flow.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.gaps && message.gaps.length))
                                message.gaps = [];
                            message.gaps.push($root.ringfence.v1.Gap.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.nextCursor = value;
                            else
                                delete message.nextCursor;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            QueryFlowsResponse.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.QueryFlowsResponse)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.QueryFlowsResponse: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.QueryFlowsResponse();
                if (object.flows) {
                    if (!$Array.isArray(object.flows))
                        throw $TypeError(".ringfence.v1.QueryFlowsResponse.flows: array expected");
                    message.flows = $Array(object.flows.length);
                    for (let i = 0; i < object.flows.length; ++i) {
                        if (!$util.isObject(object.flows[i]))
                            throw $TypeError(".ringfence.v1.QueryFlowsResponse.flows: object expected");
                        message.flows[i] = $root.ringfence.v1.Flow.fromObject(object.flows[i], _depth + 1);
                    }
                }
                if (object.gaps) {
                    if (!$Array.isArray(object.gaps))
                        throw $TypeError(".ringfence.v1.QueryFlowsResponse.gaps: array expected");
                    message.gaps = $Array(object.gaps.length);
                    for (let i = 0; i < object.gaps.length; ++i) {
                        if (!$util.isObject(object.gaps[i]))
                            throw $TypeError(".ringfence.v1.QueryFlowsResponse.gaps: object expected");
                        message.gaps[i] = $root.ringfence.v1.Gap.fromObject(object.gaps[i], _depth + 1);
                    }
                }
                if (object.nextCursor != null)
                    if (typeof object.nextCursor !== "string" || object.nextCursor.length)
                        message.nextCursor = $String(object.nextCursor);
                return message;
            };

            QueryFlowsResponse.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.flows = [];
                    object.gaps = [];
                }
                if (options.defaults)
                    object.nextCursor = "";
                if (message.flows && message.flows.length) {
                    object.flows = $Array(message.flows.length);
                    for (let j = 0; j < message.flows.length; ++j)
                        object.flows[j] = $root.ringfence.v1.Flow.toObject(message.flows[j], options, _depth + 1);
                }
                if (message.gaps && message.gaps.length) {
                    object.gaps = $Array(message.gaps.length);
                    for (let j = 0; j < message.gaps.length; ++j)
                        object.gaps[j] = $root.ringfence.v1.Gap.toObject(message.gaps[j], options, _depth + 1);
                }
                if (message.nextCursor != null && $Object.hasOwnProperty.call(message, "nextCursor"))
                    object.nextCursor = message.nextCursor;
                return object;
            };

            QueryFlowsResponse.prototype.toJSON = function() {
                return QueryFlowsResponse.toObject(this, $protobuf.util.toJSONOptions);
            };

            return QueryFlowsResponse;
        })();

        v1.StreamFlowsRequest = (function() {

            const StreamFlowsRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            StreamFlowsRequest.prototype.filter = null;

            StreamFlowsRequest.create = function(properties) {
                return new StreamFlowsRequest(properties);
            };

            StreamFlowsRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.filter != null && $Object.hasOwnProperty.call(message, "filter"))
                    $root.ringfence.v1.FlowFilter.encode(message.filter, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            StreamFlowsRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.StreamFlowsRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.filter = $root.ringfence.v1.FlowFilter.decode(reader, reader.size(), $undefined, _depth + 1, message.filter);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            StreamFlowsRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.StreamFlowsRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.StreamFlowsRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.StreamFlowsRequest();
                if (object.filter != null) {
                    if (!$util.isObject(object.filter))
                        throw $TypeError(".ringfence.v1.StreamFlowsRequest.filter: object expected");
                    message.filter = $root.ringfence.v1.FlowFilter.fromObject(object.filter, _depth + 1);
                }
                return message;
            };

            StreamFlowsRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.filter = null;
                if (message.filter != null && $Object.hasOwnProperty.call(message, "filter"))
                    object.filter = $root.ringfence.v1.FlowFilter.toObject(message.filter, options, _depth + 1);
                return object;
            };

            StreamFlowsRequest.prototype.toJSON = function() {
                return StreamFlowsRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            return StreamFlowsRequest;
        })();

        v1.Identity = (function() {

            const Identity = function (properties) {
                this.labels = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Identity.prototype.identity = 0;
            Identity.prototype.labels = $util.emptyArray;
            Identity.prototype.endpoints = 0;
            Identity.prototype.reserved = false;

            Identity.create = function(properties) {
                return new Identity(properties);
            };

            Identity.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.identity != null && $Object.hasOwnProperty.call(message, "identity") && message.identity !== 0)
                    writer.uint32(8).uint32(message.identity);
                if (message.labels != null && message.labels.length)
                    for (let i = 0; i < message.labels.length; ++i)
                        writer.uint32(18).string(message.labels[i]);
                if (message.endpoints != null && $Object.hasOwnProperty.call(message, "endpoints") && message.endpoints !== 0)
                    writer.uint32(24).uint32(message.endpoints);
                if (message.reserved != null && $Object.hasOwnProperty.call(message, "reserved") && message.reserved !== false)
                    writer.uint32(32).bool(message.reserved);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Identity.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.Identity();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.identity = value;
                            else
                                delete message.identity;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.labels && message.labels.length))
                                message.labels = [];
                            message.labels.push(reader.stringVerify());
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.endpoints = value;
                            else
                                delete message.endpoints;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.reserved = value;
                            else
                                delete message.reserved;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Identity.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.Identity)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.Identity: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.Identity();
                if (object.identity != null)
                    if ($Number(object.identity) !== 0)
                        message.identity = object.identity >>> 0;
                if (object.labels) {
                    if (!$Array.isArray(object.labels))
                        throw $TypeError(".ringfence.v1.Identity.labels: array expected");
                    message.labels = $Array(object.labels.length);
                    for (let i = 0; i < object.labels.length; ++i)
                        message.labels[i] = $String(object.labels[i]);
                }
                if (object.endpoints != null)
                    if ($Number(object.endpoints) !== 0)
                        message.endpoints = object.endpoints >>> 0;
                if (object.reserved != null)
                    if (object.reserved)
                        message.reserved = $Boolean(object.reserved);
                return message;
            };

            Identity.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.labels = [];
                if (options.defaults) {
                    object.identity = 0;
                    object.endpoints = 0;
                    object.reserved = false;
                }
                if (message.identity != null && $Object.hasOwnProperty.call(message, "identity"))
                    object.identity = message.identity;
                if (message.labels && message.labels.length) {
                    object.labels = $Array(message.labels.length);
                    for (let j = 0; j < message.labels.length; ++j)
                        object.labels[j] = message.labels[j];
                }
                if (message.endpoints != null && $Object.hasOwnProperty.call(message, "endpoints"))
                    object.endpoints = message.endpoints;
                if (message.reserved != null && $Object.hasOwnProperty.call(message, "reserved"))
                    object.reserved = message.reserved;
                return object;
            };

            Identity.prototype.toJSON = function() {
                return Identity.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Identity;
        })();

        v1.ListIdentitiesRequest = (function() {

            const ListIdentitiesRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ListIdentitiesRequest.prototype.atRevision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            ListIdentitiesRequest.create = function(properties) {
                return new ListIdentitiesRequest(properties);
            };

            ListIdentitiesRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.atRevision != null && $Object.hasOwnProperty.call(message, "atRevision") && (typeof message.atRevision === "object" ? message.atRevision.low || message.atRevision.high : message.atRevision !== 0))
                    writer.uint32(8).uint64(message.atRevision);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ListIdentitiesRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.ListIdentitiesRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.atRevision = value;
                            else
                                delete message.atRevision;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            ListIdentitiesRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.ListIdentitiesRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.ListIdentitiesRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.ListIdentitiesRequest();
                if (object.atRevision != null)
                    if (typeof object.atRevision === "object" ? object.atRevision.low || object.atRevision.high : $Number(object.atRevision) !== 0)
                        if ($util.Long)
                            message.atRevision = $util.Long.fromValue(object.atRevision, true);
                        else if (typeof object.atRevision === "string")
                            message.atRevision = $parseInt(object.atRevision, 10);
                        else if (typeof object.atRevision === "number")
                            message.atRevision = object.atRevision;
                        else if (typeof object.atRevision === "object")
                            message.atRevision = new $util.LongBits(object.atRevision.low >>> 0, object.atRevision.high >>> 0).toNumber(true);
                return message;
            };

            ListIdentitiesRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.atRevision = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.atRevision = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if (message.atRevision != null && $Object.hasOwnProperty.call(message, "atRevision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.atRevision = typeof message.atRevision === "number" ? $BigInt(message.atRevision) : $util.Long.fromBits(message.atRevision.low >>> 0, message.atRevision.high >>> 0, true).toBigInt();
                    else if (typeof message.atRevision === "number")
                        object.atRevision = options.longs === $String ? $String(message.atRevision) : message.atRevision;
                    else
                        object.atRevision = options.longs === $String ? $util.Long.prototype.toString.call(message.atRevision) : options.longs === $Number ? new $util.LongBits(message.atRevision.low >>> 0, message.atRevision.high >>> 0).toNumber(true) : message.atRevision;
                return object;
            };

            ListIdentitiesRequest.prototype.toJSON = function() {
                return ListIdentitiesRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ListIdentitiesRequest;
        })();

        v1.ListIdentitiesResponse = (function() {

            const ListIdentitiesResponse = function (properties) {
                this.identities = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ListIdentitiesResponse.prototype.identities = $util.emptyArray;
            ListIdentitiesResponse.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            ListIdentitiesResponse.create = function(properties) {
                return new ListIdentitiesResponse(properties);
            };

            ListIdentitiesResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.identities != null && message.identities.length)
                    for (let i = 0; i < message.identities.length; ++i)
                        $root.ringfence.v1.Identity.encode(message.identities[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(16).uint64(message.revision);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ListIdentitiesResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.ListIdentitiesResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.identities && message.identities.length))
                                message.identities = [];
                            message.identities.push($root.ringfence.v1.Identity.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            ListIdentitiesResponse.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.ListIdentitiesResponse)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.ListIdentitiesResponse: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.ListIdentitiesResponse();
                if (object.identities) {
                    if (!$Array.isArray(object.identities))
                        throw $TypeError(".ringfence.v1.ListIdentitiesResponse.identities: array expected");
                    message.identities = $Array(object.identities.length);
                    for (let i = 0; i < object.identities.length; ++i) {
                        if (!$util.isObject(object.identities[i]))
                            throw $TypeError(".ringfence.v1.ListIdentitiesResponse.identities: object expected");
                        message.identities[i] = $root.ringfence.v1.Identity.fromObject(object.identities[i], _depth + 1);
                    }
                }
                if (object.revision != null)
                    if (typeof object.revision === "object" ? object.revision.low || object.revision.high : $Number(object.revision) !== 0)
                        if ($util.Long)
                            message.revision = $util.Long.fromValue(object.revision, true);
                        else if (typeof object.revision === "string")
                            message.revision = $parseInt(object.revision, 10);
                        else if (typeof object.revision === "number")
                            message.revision = object.revision;
                        else if (typeof object.revision === "object")
                            message.revision = new $util.LongBits(object.revision.low >>> 0, object.revision.high >>> 0).toNumber(true);
                return message;
            };

            ListIdentitiesResponse.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.identities = [];
                if (options.defaults)
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.revision = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.revision = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if (message.identities && message.identities.length) {
                    object.identities = $Array(message.identities.length);
                    for (let j = 0; j < message.identities.length; ++j)
                        object.identities[j] = $root.ringfence.v1.Identity.toObject(message.identities[j], options, _depth + 1);
                }
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.revision = typeof message.revision === "number" ? $BigInt(message.revision) : $util.Long.fromBits(message.revision.low >>> 0, message.revision.high >>> 0, true).toBigInt();
                    else if (typeof message.revision === "number")
                        object.revision = options.longs === $String ? $String(message.revision) : message.revision;
                    else
                        object.revision = options.longs === $String ? $util.Long.prototype.toString.call(message.revision) : options.longs === $Number ? new $util.LongBits(message.revision.low >>> 0, message.revision.high >>> 0).toNumber(true) : message.revision;
                return object;
            };

            ListIdentitiesResponse.prototype.toJSON = function() {
                return ListIdentitiesResponse.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ListIdentitiesResponse;
        })();

        v1.GetIdentityRequest = (function() {

            const GetIdentityRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            GetIdentityRequest.prototype.identity = 0;

            GetIdentityRequest.create = function(properties) {
                return new GetIdentityRequest(properties);
            };

            GetIdentityRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.identity != null && $Object.hasOwnProperty.call(message, "identity") && message.identity !== 0)
                    writer.uint32(8).uint32(message.identity);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            GetIdentityRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.GetIdentityRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.identity = value;
                            else
                                delete message.identity;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            GetIdentityRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.GetIdentityRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.GetIdentityRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.GetIdentityRequest();
                if (object.identity != null)
                    if ($Number(object.identity) !== 0)
                        message.identity = object.identity >>> 0;
                return message;
            };

            GetIdentityRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.identity = 0;
                if (message.identity != null && $Object.hasOwnProperty.call(message, "identity"))
                    object.identity = message.identity;
                return object;
            };

            GetIdentityRequest.prototype.toJSON = function() {
                return GetIdentityRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            return GetIdentityRequest;
        })();

        v1.Problem = (function() {

            const Problem = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Problem.prototype.code = "";
            Problem.prototype.document = 0;
            Problem.prototype.policy = "";
            Problem.prototype.path = "";
            Problem.prototype.value = "";
            Problem.prototype.expected = "";
            Problem.prototype.hint = "";
            Problem.prototype.line = 0;
            Problem.prototype.column = 0;
            Problem.prototype.file = "";

            Problem.create = function(properties) {
                return new Problem(properties);
            };

            Problem.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(10).string(message.code);
                if (message.document != null && $Object.hasOwnProperty.call(message, "document") && message.document !== 0)
                    writer.uint32(16).uint32(message.document);
                if (message.policy != null && $Object.hasOwnProperty.call(message, "policy") && message.policy !== "")
                    writer.uint32(26).string(message.policy);
                if (message.path != null && $Object.hasOwnProperty.call(message, "path") && message.path !== "")
                    writer.uint32(34).string(message.path);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value !== "")
                    writer.uint32(42).string(message.value);
                if (message.expected != null && $Object.hasOwnProperty.call(message, "expected") && message.expected !== "")
                    writer.uint32(50).string(message.expected);
                if (message.hint != null && $Object.hasOwnProperty.call(message, "hint") && message.hint !== "")
                    writer.uint32(58).string(message.hint);
                if (message.line != null && $Object.hasOwnProperty.call(message, "line") && message.line !== 0)
                    writer.uint32(64).uint32(message.line);
                if (message.column != null && $Object.hasOwnProperty.call(message, "column") && message.column !== 0)
                    writer.uint32(72).uint32(message.column);
                if (message.file != null && $Object.hasOwnProperty.call(message, "file") && message.file !== "")
                    writer.uint32(82).string(message.file);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Problem.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.Problem();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.document = value;
                            else
                                delete message.document;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.policy = value;
                            else
                                delete message.policy;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.path = value;
                            else
                                delete message.path;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.value = value;
                            else
                                delete message.value;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.expected = value;
                            else
                                delete message.expected;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.hint = value;
                            else
                                delete message.hint;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.line = value;
                            else
                                delete message.line;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.column = value;
                            else
                                delete message.column;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.file = value;
                            else
                                delete message.file;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Problem.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.Problem)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.Problem: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.Problem();
                if (object.code != null)
                    if (typeof object.code !== "string" || object.code.length)
                        message.code = $String(object.code);
                if (object.document != null)
                    if ($Number(object.document) !== 0)
                        message.document = object.document >>> 0;
                if (object.policy != null)
                    if (typeof object.policy !== "string" || object.policy.length)
                        message.policy = $String(object.policy);
                if (object.path != null)
                    if (typeof object.path !== "string" || object.path.length)
                        message.path = $String(object.path);
                if (object.value != null)
                    if (typeof object.value !== "string" || object.value.length)
                        message.value = $String(object.value);
                if (object.expected != null)
                    if (typeof object.expected !== "string" || object.expected.length)
                        message.expected = $String(object.expected);
                if (object.hint != null)
                    if (typeof object.hint !== "string" || object.hint.length)
                        message.hint = $String(object.hint);
                if (object.line != null)
                    if ($Number(object.line) !== 0)
                        message.line = object.line >>> 0;
                if (object.column != null)
                    if ($Number(object.column) !== 0)
                        message.column = object.column >>> 0;
                if (object.file != null)
                    if (typeof object.file !== "string" || object.file.length)
                        message.file = $String(object.file);
                return message;
            };

            Problem.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.code = "";
                    object.document = 0;
                    object.policy = "";
                    object.path = "";
                    object.value = "";
                    object.expected = "";
                    object.hint = "";
                    object.line = 0;
                    object.column = 0;
                    object.file = "";
                }
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    object.code = message.code;
                if (message.document != null && $Object.hasOwnProperty.call(message, "document"))
                    object.document = message.document;
                if (message.policy != null && $Object.hasOwnProperty.call(message, "policy"))
                    object.policy = message.policy;
                if (message.path != null && $Object.hasOwnProperty.call(message, "path"))
                    object.path = message.path;
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    object.value = message.value;
                if (message.expected != null && $Object.hasOwnProperty.call(message, "expected"))
                    object.expected = message.expected;
                if (message.hint != null && $Object.hasOwnProperty.call(message, "hint"))
                    object.hint = message.hint;
                if (message.line != null && $Object.hasOwnProperty.call(message, "line"))
                    object.line = message.line;
                if (message.column != null && $Object.hasOwnProperty.call(message, "column"))
                    object.column = message.column;
                if (message.file != null && $Object.hasOwnProperty.call(message, "file"))
                    object.file = message.file;
                return object;
            };

            Problem.prototype.toJSON = function() {
                return Problem.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Problem;
        })();

        v1.ProblemList = (function() {

            const ProblemList = function (properties) {
                this.problems = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ProblemList.prototype.problems = $util.emptyArray;

            ProblemList.create = function(properties) {
                return new ProblemList(properties);
            };

            ProblemList.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.problems != null && message.problems.length)
                    for (let i = 0; i < message.problems.length; ++i)
                        $root.ringfence.v1.Problem.encode(message.problems[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ProblemList.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.ProblemList();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.problems && message.problems.length))
                                message.problems = [];
                            message.problems.push($root.ringfence.v1.Problem.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            ProblemList.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.ProblemList)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.ProblemList: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.ProblemList();
                if (object.problems) {
                    if (!$Array.isArray(object.problems))
                        throw $TypeError(".ringfence.v1.ProblemList.problems: array expected");
                    message.problems = $Array(object.problems.length);
                    for (let i = 0; i < object.problems.length; ++i) {
                        if (!$util.isObject(object.problems[i]))
                            throw $TypeError(".ringfence.v1.ProblemList.problems: object expected");
                        message.problems[i] = $root.ringfence.v1.Problem.fromObject(object.problems[i], _depth + 1);
                    }
                }
                return message;
            };

            ProblemList.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.problems = [];
                if (message.problems && message.problems.length) {
                    object.problems = $Array(message.problems.length);
                    for (let j = 0; j < message.problems.length; ++j)
                        object.problems[j] = $root.ringfence.v1.Problem.toObject(message.problems[j], options, _depth + 1);
                }
                return object;
            };

            ProblemList.prototype.toJSON = function() {
                return ProblemList.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ProblemList;
        })();

        v1.PolicyDocument = (function() {

            const PolicyDocument = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PolicyDocument.prototype.text = "";
            PolicyDocument.prototype.origin = "";

            PolicyDocument.create = function(properties) {
                return new PolicyDocument(properties);
            };

            PolicyDocument.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                    writer.uint32(10).string(message.text);
                if (message.origin != null && $Object.hasOwnProperty.call(message, "origin") && message.origin !== "")
                    writer.uint32(18).string(message.origin);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PolicyDocument.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.PolicyDocument();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.text = value;
                            else
                                delete message.text;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.origin = value;
                            else
                                delete message.origin;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            PolicyDocument.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.PolicyDocument)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.PolicyDocument: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.PolicyDocument();
                if (object.text != null)
                    if (typeof object.text !== "string" || object.text.length)
                        message.text = $String(object.text);
                if (object.origin != null)
                    if (typeof object.origin !== "string" || object.origin.length)
                        message.origin = $String(object.origin);
                return message;
            };

            PolicyDocument.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.text = "";
                    object.origin = "";
                }
                if (message.text != null && $Object.hasOwnProperty.call(message, "text"))
                    object.text = message.text;
                if (message.origin != null && $Object.hasOwnProperty.call(message, "origin"))
                    object.origin = message.origin;
                return object;
            };

            PolicyDocument.prototype.toJSON = function() {
                return PolicyDocument.toObject(this, $protobuf.util.toJSONOptions);
            };

            return PolicyDocument;
        })();

        v1.ApplyRequest = (function() {

            const ApplyRequest = function (properties) {
                this.documents = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ApplyRequest.prototype.documents = $util.emptyArray;
            ApplyRequest.prototype.commandId = "";
            ApplyRequest.prototype.expectedRevision = null;
            ApplyRequest.prototype.dryRun = false;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ApplyRequest.prototype, "_expectedRevision", {
                get: $util.oneOfGetter($oneOfFields = ["expectedRevision"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            ApplyRequest.create = function(properties) {
                return new ApplyRequest(properties);
            };

            ApplyRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.documents != null && message.documents.length)
                    for (let i = 0; i < message.documents.length; ++i)
                        $root.ringfence.v1.PolicyDocument.encode(message.documents[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.commandId != null && $Object.hasOwnProperty.call(message, "commandId") && message.commandId !== "")
                    writer.uint32(18).string(message.commandId);
                if (message.expectedRevision != null && $Object.hasOwnProperty.call(message, "expectedRevision"))
                    writer.uint32(24).uint64(message.expectedRevision);
                if (message.dryRun != null && $Object.hasOwnProperty.call(message, "dryRun") && message.dryRun !== false)
                    writer.uint32(32).bool(message.dryRun);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ApplyRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.ApplyRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.documents && message.documents.length))
                                message.documents = [];
                            message.documents.push($root.ringfence.v1.PolicyDocument.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.commandId = value;
                            else
                                delete message.commandId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.expectedRevision = reader.uint64();
                            message._expectedRevision = "expectedRevision";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.dryRun = value;
                            else
                                delete message.dryRun;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            ApplyRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.ApplyRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.ApplyRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.ApplyRequest();
                if (object.documents) {
                    if (!$Array.isArray(object.documents))
                        throw $TypeError(".ringfence.v1.ApplyRequest.documents: array expected");
                    message.documents = $Array(object.documents.length);
                    for (let i = 0; i < object.documents.length; ++i) {
                        if (!$util.isObject(object.documents[i]))
                            throw $TypeError(".ringfence.v1.ApplyRequest.documents: object expected");
                        message.documents[i] = $root.ringfence.v1.PolicyDocument.fromObject(object.documents[i], _depth + 1);
                    }
                }
                if (object.commandId != null)
                    if (typeof object.commandId !== "string" || object.commandId.length)
                        message.commandId = $String(object.commandId);
                if (object.expectedRevision != null)
                    if ($util.Long)
                        message.expectedRevision = $util.Long.fromValue(object.expectedRevision, true);
                    else if (typeof object.expectedRevision === "string")
                        message.expectedRevision = $parseInt(object.expectedRevision, 10);
                    else if (typeof object.expectedRevision === "number")
                        message.expectedRevision = object.expectedRevision;
                    else if (typeof object.expectedRevision === "object")
                        message.expectedRevision = new $util.LongBits(object.expectedRevision.low >>> 0, object.expectedRevision.high >>> 0).toNumber(true);
                if (object.dryRun != null)
                    if (object.dryRun)
                        message.dryRun = $Boolean(object.dryRun);
                return message;
            };

            ApplyRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.documents = [];
                if (options.defaults) {
                    object.commandId = "";
                    object.dryRun = false;
                }
                if (message.documents && message.documents.length) {
                    object.documents = $Array(message.documents.length);
                    for (let j = 0; j < message.documents.length; ++j)
                        object.documents[j] = $root.ringfence.v1.PolicyDocument.toObject(message.documents[j], options, _depth + 1);
                }
                if (message.commandId != null && $Object.hasOwnProperty.call(message, "commandId"))
                    object.commandId = message.commandId;
                if (message.expectedRevision != null && $Object.hasOwnProperty.call(message, "expectedRevision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.expectedRevision = typeof message.expectedRevision === "number" ? $BigInt(message.expectedRevision) : $util.Long.fromBits(message.expectedRevision.low >>> 0, message.expectedRevision.high >>> 0, true).toBigInt();
                    else if (typeof message.expectedRevision === "number")
                        object.expectedRevision = options.longs === $String ? $String(message.expectedRevision) : message.expectedRevision;
                    else
                        object.expectedRevision = options.longs === $String ? $util.Long.prototype.toString.call(message.expectedRevision) : options.longs === $Number ? new $util.LongBits(message.expectedRevision.low >>> 0, message.expectedRevision.high >>> 0).toNumber(true) : message.expectedRevision;
                if (message.dryRun != null && $Object.hasOwnProperty.call(message, "dryRun"))
                    object.dryRun = message.dryRun;
                return object;
            };

            ApplyRequest.prototype.toJSON = function() {
                return ApplyRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ApplyRequest;
        })();

        v1.PolicyChange = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "POLICY_CHANGE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "POLICY_CHANGE_CREATED"] = 1;
            values[valuesById[2] = "POLICY_CHANGE_REVISED"] = 2;
            values[valuesById[3] = "POLICY_CHANGE_UNCHANGED"] = 3;
            values[valuesById[4] = "POLICY_CHANGE_DELETED"] = 4;
            return values;
        })();

        v1.AppliedPolicy = (function() {

            const AppliedPolicy = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            AppliedPolicy.prototype.policyId = "";
            AppliedPolicy.prototype.change = 0;
            AppliedPolicy.prototype.rules = 0;

            AppliedPolicy.create = function(properties) {
                return new AppliedPolicy(properties);
            };

            AppliedPolicy.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.policyId != null && $Object.hasOwnProperty.call(message, "policyId") && message.policyId !== "")
                    writer.uint32(10).string(message.policyId);
                if (message.change != null && $Object.hasOwnProperty.call(message, "change") && message.change !== 0)
                    writer.uint32(16).int32(message.change);
                if (message.rules != null && $Object.hasOwnProperty.call(message, "rules") && message.rules !== 0)
                    writer.uint32(24).uint32(message.rules);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            AppliedPolicy.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.AppliedPolicy();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.policyId = value;
                            else
                                delete message.policyId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.change = value;
                            else
                                delete message.change;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rules = value;
                            else
                                delete message.rules;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            AppliedPolicy.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.AppliedPolicy)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.AppliedPolicy: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.AppliedPolicy();
                if (object.policyId != null)
                    if (typeof object.policyId !== "string" || object.policyId.length)
                        message.policyId = $String(object.policyId);
                if (object.change !== 0 && (typeof object.change !== "string" || $root.ringfence.v1.PolicyChange[object.change] !== 0))
                    switch (object.change) {
                    case "POLICY_CHANGE_UNSPECIFIED":
                    case 0:
                        message.change = 0;
                        break;
                    case "POLICY_CHANGE_CREATED":
                    case 1:
                        message.change = 1;
                        break;
                    case "POLICY_CHANGE_REVISED":
                    case 2:
                        message.change = 2;
                        break;
                    case "POLICY_CHANGE_UNCHANGED":
                    case 3:
                        message.change = 3;
                        break;
                    case "POLICY_CHANGE_DELETED":
                    case 4:
                        message.change = 4;
                        break;
                    default:
                        if (typeof object.change === "number" && (object.change | 0) === object.change)
                            message.change = object.change;
                    }
                if (object.rules != null)
                    if ($Number(object.rules) !== 0)
                        message.rules = object.rules >>> 0;
                return message;
            };

            AppliedPolicy.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.policyId = "";
                    object.change = options.enums === $String ? "POLICY_CHANGE_UNSPECIFIED" : 0;
                    object.rules = 0;
                }
                if (message.policyId != null && $Object.hasOwnProperty.call(message, "policyId"))
                    object.policyId = message.policyId;
                if (message.change != null && $Object.hasOwnProperty.call(message, "change"))
                    object.change = options.enums === $String ? $root.ringfence.v1.PolicyChange[message.change] === $undefined ? message.change : $root.ringfence.v1.PolicyChange[message.change] : message.change;
                if (message.rules != null && $Object.hasOwnProperty.call(message, "rules"))
                    object.rules = message.rules;
                return object;
            };

            AppliedPolicy.prototype.toJSON = function() {
                return AppliedPolicy.toObject(this, $protobuf.util.toJSONOptions);
            };

            return AppliedPolicy;
        })();

        v1.ApplyResponse = (function() {

            const ApplyResponse = function (properties) {
                this.policies = [];
                this.warnings = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ApplyResponse.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            ApplyResponse.prototype.policies = $util.emptyArray;
            ApplyResponse.prototype.distributed = false;
            ApplyResponse.prototype.warnings = $util.emptyArray;

            ApplyResponse.create = function(properties) {
                return new ApplyResponse(properties);
            };

            ApplyResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(8).uint64(message.revision);
                if (message.policies != null && message.policies.length)
                    for (let i = 0; i < message.policies.length; ++i)
                        $root.ringfence.v1.AppliedPolicy.encode(message.policies[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.distributed != null && $Object.hasOwnProperty.call(message, "distributed") && message.distributed !== false)
                    writer.uint32(24).bool(message.distributed);
                if (message.warnings != null && message.warnings.length)
                    for (let i = 0; i < message.warnings.length; ++i)
                        writer.uint32(34).string(message.warnings[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ApplyResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.ApplyResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.policies && message.policies.length))
                                message.policies = [];
                            message.policies.push($root.ringfence.v1.AppliedPolicy.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.distributed = value;
                            else
                                delete message.distributed;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.warnings && message.warnings.length))
                                message.warnings = [];
                            message.warnings.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            ApplyResponse.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.ApplyResponse)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.ApplyResponse: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.ApplyResponse();
                if (object.revision != null)
                    if (typeof object.revision === "object" ? object.revision.low || object.revision.high : $Number(object.revision) !== 0)
                        if ($util.Long)
                            message.revision = $util.Long.fromValue(object.revision, true);
                        else if (typeof object.revision === "string")
                            message.revision = $parseInt(object.revision, 10);
                        else if (typeof object.revision === "number")
                            message.revision = object.revision;
                        else if (typeof object.revision === "object")
                            message.revision = new $util.LongBits(object.revision.low >>> 0, object.revision.high >>> 0).toNumber(true);
                if (object.policies) {
                    if (!$Array.isArray(object.policies))
                        throw $TypeError(".ringfence.v1.ApplyResponse.policies: array expected");
                    message.policies = $Array(object.policies.length);
                    for (let i = 0; i < object.policies.length; ++i) {
                        if (!$util.isObject(object.policies[i]))
                            throw $TypeError(".ringfence.v1.ApplyResponse.policies: object expected");
                        message.policies[i] = $root.ringfence.v1.AppliedPolicy.fromObject(object.policies[i], _depth + 1);
                    }
                }
                if (object.distributed != null)
                    if (object.distributed)
                        message.distributed = $Boolean(object.distributed);
                if (object.warnings) {
                    if (!$Array.isArray(object.warnings))
                        throw $TypeError(".ringfence.v1.ApplyResponse.warnings: array expected");
                    message.warnings = $Array(object.warnings.length);
                    for (let i = 0; i < object.warnings.length; ++i)
                        message.warnings[i] = $String(object.warnings[i]);
                }
                return message;
            };

            ApplyResponse.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.policies = [];
                    object.warnings = [];
                }
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.revision = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.revision = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.distributed = false;
                }
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.revision = typeof message.revision === "number" ? $BigInt(message.revision) : $util.Long.fromBits(message.revision.low >>> 0, message.revision.high >>> 0, true).toBigInt();
                    else if (typeof message.revision === "number")
                        object.revision = options.longs === $String ? $String(message.revision) : message.revision;
                    else
                        object.revision = options.longs === $String ? $util.Long.prototype.toString.call(message.revision) : options.longs === $Number ? new $util.LongBits(message.revision.low >>> 0, message.revision.high >>> 0).toNumber(true) : message.revision;
                if (message.policies && message.policies.length) {
                    object.policies = $Array(message.policies.length);
                    for (let j = 0; j < message.policies.length; ++j)
                        object.policies[j] = $root.ringfence.v1.AppliedPolicy.toObject(message.policies[j], options, _depth + 1);
                }
                if (message.distributed != null && $Object.hasOwnProperty.call(message, "distributed"))
                    object.distributed = message.distributed;
                if (message.warnings && message.warnings.length) {
                    object.warnings = $Array(message.warnings.length);
                    for (let j = 0; j < message.warnings.length; ++j)
                        object.warnings[j] = message.warnings[j];
                }
                return object;
            };

            ApplyResponse.prototype.toJSON = function() {
                return ApplyResponse.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ApplyResponse;
        })();

        v1.ValidateRequest = (function() {

            const ValidateRequest = function (properties) {
                this.documents = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ValidateRequest.prototype.documents = $util.emptyArray;

            ValidateRequest.create = function(properties) {
                return new ValidateRequest(properties);
            };

            ValidateRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.documents != null && message.documents.length)
                    for (let i = 0; i < message.documents.length; ++i)
                        $root.ringfence.v1.PolicyDocument.encode(message.documents[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ValidateRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.ValidateRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.documents && message.documents.length))
                                message.documents = [];
                            message.documents.push($root.ringfence.v1.PolicyDocument.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            ValidateRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.ValidateRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.ValidateRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.ValidateRequest();
                if (object.documents) {
                    if (!$Array.isArray(object.documents))
                        throw $TypeError(".ringfence.v1.ValidateRequest.documents: array expected");
                    message.documents = $Array(object.documents.length);
                    for (let i = 0; i < object.documents.length; ++i) {
                        if (!$util.isObject(object.documents[i]))
                            throw $TypeError(".ringfence.v1.ValidateRequest.documents: object expected");
                        message.documents[i] = $root.ringfence.v1.PolicyDocument.fromObject(object.documents[i], _depth + 1);
                    }
                }
                return message;
            };

            ValidateRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.documents = [];
                if (message.documents && message.documents.length) {
                    object.documents = $Array(message.documents.length);
                    for (let j = 0; j < message.documents.length; ++j)
                        object.documents[j] = $root.ringfence.v1.PolicyDocument.toObject(message.documents[j], options, _depth + 1);
                }
                return object;
            };

            ValidateRequest.prototype.toJSON = function() {
                return ValidateRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ValidateRequest;
        })();

        v1.ValidateResponse = (function() {

            const ValidateResponse = function (properties) {
                this.problems = [];
                this.policies = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ValidateResponse.prototype.problems = $util.emptyArray;
            ValidateResponse.prototype.policies = $util.emptyArray;

            ValidateResponse.create = function(properties) {
                return new ValidateResponse(properties);
            };

            ValidateResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.problems != null && message.problems.length)
                    for (let i = 0; i < message.problems.length; ++i)
                        $root.ringfence.v1.Problem.encode(message.problems[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.policies != null && message.policies.length)
                    for (let i = 0; i < message.policies.length; ++i)
                        $root.ringfence.v1.AppliedPolicy.encode(message.policies[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ValidateResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.ValidateResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.problems && message.problems.length))
                                message.problems = [];
                            message.problems.push($root.ringfence.v1.Problem.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.policies && message.policies.length))
                                message.policies = [];
                            message.policies.push($root.ringfence.v1.AppliedPolicy.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            ValidateResponse.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.ValidateResponse)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.ValidateResponse: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.ValidateResponse();
                if (object.problems) {
                    if (!$Array.isArray(object.problems))
                        throw $TypeError(".ringfence.v1.ValidateResponse.problems: array expected");
                    message.problems = $Array(object.problems.length);
                    for (let i = 0; i < object.problems.length; ++i) {
                        if (!$util.isObject(object.problems[i]))
                            throw $TypeError(".ringfence.v1.ValidateResponse.problems: object expected");
                        message.problems[i] = $root.ringfence.v1.Problem.fromObject(object.problems[i], _depth + 1);
                    }
                }
                if (object.policies) {
                    if (!$Array.isArray(object.policies))
                        throw $TypeError(".ringfence.v1.ValidateResponse.policies: array expected");
                    message.policies = $Array(object.policies.length);
                    for (let i = 0; i < object.policies.length; ++i) {
                        if (!$util.isObject(object.policies[i]))
                            throw $TypeError(".ringfence.v1.ValidateResponse.policies: object expected");
                        message.policies[i] = $root.ringfence.v1.AppliedPolicy.fromObject(object.policies[i], _depth + 1);
                    }
                }
                return message;
            };

            ValidateResponse.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.problems = [];
                    object.policies = [];
                }
                if (message.problems && message.problems.length) {
                    object.problems = $Array(message.problems.length);
                    for (let j = 0; j < message.problems.length; ++j)
                        object.problems[j] = $root.ringfence.v1.Problem.toObject(message.problems[j], options, _depth + 1);
                }
                if (message.policies && message.policies.length) {
                    object.policies = $Array(message.policies.length);
                    for (let j = 0; j < message.policies.length; ++j)
                        object.policies[j] = $root.ringfence.v1.AppliedPolicy.toObject(message.policies[j], options, _depth + 1);
                }
                return object;
            };

            ValidateResponse.prototype.toJSON = function() {
                return ValidateResponse.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ValidateResponse;
        })();

        v1.Policy = (function() {

            const Policy = function (properties) {
                this.rules = [];
                this.ruleCookies = [];
                this.tests = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Policy.prototype.policyId = "";
            Policy.prototype.kind = "";
            Policy.prototype.namespace = "";
            Policy.prototype.name = "";
            Policy.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Policy.prototype.source = "";
            Policy.prototype.rules = $util.emptyArray;
            Policy.prototype.actor = "";
            Policy.prototype.timeUnixMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            Policy.prototype.ruleCookies = $util.emptyArray;
            Policy.prototype.tests = $util.emptyArray;
            Policy.prototype.cidrGroup = null;

            Policy.create = function(properties) {
                return new Policy(properties);
            };

            Policy.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.policyId != null && $Object.hasOwnProperty.call(message, "policyId") && message.policyId !== "")
                    writer.uint32(10).string(message.policyId);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(18).string(message.kind);
                if (message.namespace != null && $Object.hasOwnProperty.call(message, "namespace") && message.namespace !== "")
                    writer.uint32(26).string(message.namespace);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(34).string(message.name);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(40).uint64(message.revision);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== "")
                    writer.uint32(50).string(message.source);
                if (message.rules != null && message.rules.length)
                    for (let i = 0; i < message.rules.length; ++i)
                        $root.ringfence.v1.Rule.encode(message.rules[i], writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.actor != null && $Object.hasOwnProperty.call(message, "actor") && message.actor !== "")
                    writer.uint32(66).string(message.actor);
                if (message.timeUnixMs != null && $Object.hasOwnProperty.call(message, "timeUnixMs") && (typeof message.timeUnixMs === "object" ? message.timeUnixMs.low || message.timeUnixMs.high : message.timeUnixMs !== 0))
                    writer.uint32(72).uint64(message.timeUnixMs);
                if (message.ruleCookies != null && message.ruleCookies.length)
                    writer.uint32(82).uint64s(message.ruleCookies);
                if (message.tests != null && message.tests.length)
                    for (let i = 0; i < message.tests.length; ++i)
                        $root.ringfence.v1.PolicyTest.encode(message.tests[i], writer.uint32(90).fork(), _depth + 1).ldelim();
                if (message.cidrGroup != null && $Object.hasOwnProperty.call(message, "cidrGroup"))
                    $root.ringfence.v1.CidrGroup.encode(message.cidrGroup, writer.uint32(98).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Policy.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.Policy();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.policyId = value;
                            else
                                delete message.policyId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.namespace = value;
                            else
                                delete message.namespace;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.source = value;
                            else
                                delete message.source;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.rules && message.rules.length))
                                message.rules = [];
                            message.rules.push($root.ringfence.v1.Rule.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.actor = value;
                            else
                                delete message.actor;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.timeUnixMs = value;
                            else
                                delete message.timeUnixMs;
                            continue;
                        }
                    case 10: {
                            if (wireType === 2) {
                                if (!(message.ruleCookies && message.ruleCookies.length))
                                    message.ruleCookies = [];
                                reader.uint64s(message.ruleCookies);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.ruleCookies && message.ruleCookies.length))
                                message.ruleCookies = [];
                            message.ruleCookies.push(reader.uint64());
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if (!(message.tests && message.tests.length))
                                message.tests = [];
                            message.tests.push($root.ringfence.v1.PolicyTest.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.cidrGroup = $root.ringfence.v1.CidrGroup.decode(reader, reader.size(), $undefined, _depth + 1, message.cidrGroup);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Policy.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.Policy)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.Policy: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.Policy();
                if (object.policyId != null)
                    if (typeof object.policyId !== "string" || object.policyId.length)
                        message.policyId = $String(object.policyId);
                if (object.kind != null)
                    if (typeof object.kind !== "string" || object.kind.length)
                        message.kind = $String(object.kind);
                if (object.namespace != null)
                    if (typeof object.namespace !== "string" || object.namespace.length)
                        message.namespace = $String(object.namespace);
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.revision != null)
                    if (typeof object.revision === "object" ? object.revision.low || object.revision.high : $Number(object.revision) !== 0)
                        if ($util.Long)
                            message.revision = $util.Long.fromValue(object.revision, true);
                        else if (typeof object.revision === "string")
                            message.revision = $parseInt(object.revision, 10);
                        else if (typeof object.revision === "number")
                            message.revision = object.revision;
                        else if (typeof object.revision === "object")
                            message.revision = new $util.LongBits(object.revision.low >>> 0, object.revision.high >>> 0).toNumber(true);
                if (object.source != null)
                    if (typeof object.source !== "string" || object.source.length)
                        message.source = $String(object.source);
                if (object.rules) {
                    if (!$Array.isArray(object.rules))
                        throw $TypeError(".ringfence.v1.Policy.rules: array expected");
                    message.rules = $Array(object.rules.length);
                    for (let i = 0; i < object.rules.length; ++i) {
                        if (!$util.isObject(object.rules[i]))
                            throw $TypeError(".ringfence.v1.Policy.rules: object expected");
                        message.rules[i] = $root.ringfence.v1.Rule.fromObject(object.rules[i], _depth + 1);
                    }
                }
                if (object.actor != null)
                    if (typeof object.actor !== "string" || object.actor.length)
                        message.actor = $String(object.actor);
                if (object.timeUnixMs != null)
                    if (typeof object.timeUnixMs === "object" ? object.timeUnixMs.low || object.timeUnixMs.high : $Number(object.timeUnixMs) !== 0)
                        if ($util.Long)
                            message.timeUnixMs = $util.Long.fromValue(object.timeUnixMs, true);
                        else if (typeof object.timeUnixMs === "string")
                            message.timeUnixMs = $parseInt(object.timeUnixMs, 10);
                        else if (typeof object.timeUnixMs === "number")
                            message.timeUnixMs = object.timeUnixMs;
                        else if (typeof object.timeUnixMs === "object")
                            message.timeUnixMs = new $util.LongBits(object.timeUnixMs.low >>> 0, object.timeUnixMs.high >>> 0).toNumber(true);
                if (object.ruleCookies) {
                    if (!$Array.isArray(object.ruleCookies))
                        throw $TypeError(".ringfence.v1.Policy.ruleCookies: array expected");
                    message.ruleCookies = $Array(object.ruleCookies.length);
                    for (let i = 0; i < object.ruleCookies.length; ++i)
                        if ($util.Long)
                            message.ruleCookies[i] = $util.Long.fromValue(object.ruleCookies[i], true);
                        else if (typeof object.ruleCookies[i] === "string")
                            message.ruleCookies[i] = $parseInt(object.ruleCookies[i], 10);
                        else if (typeof object.ruleCookies[i] === "number")
                            message.ruleCookies[i] = object.ruleCookies[i];
                        else if (typeof object.ruleCookies[i] === "object")
                            message.ruleCookies[i] = new $util.LongBits(object.ruleCookies[i].low >>> 0, object.ruleCookies[i].high >>> 0).toNumber(true);
                }
                if (object.tests) {
                    if (!$Array.isArray(object.tests))
                        throw $TypeError(".ringfence.v1.Policy.tests: array expected");
                    message.tests = $Array(object.tests.length);
                    for (let i = 0; i < object.tests.length; ++i) {
                        if (!$util.isObject(object.tests[i]))
                            throw $TypeError(".ringfence.v1.Policy.tests: object expected");
                        message.tests[i] = $root.ringfence.v1.PolicyTest.fromObject(object.tests[i], _depth + 1);
                    }
                }
                if (object.cidrGroup != null) {
                    if (!$util.isObject(object.cidrGroup))
                        throw $TypeError(".ringfence.v1.Policy.cidrGroup: object expected");
                    message.cidrGroup = $root.ringfence.v1.CidrGroup.fromObject(object.cidrGroup, _depth + 1);
                }
                return message;
            };

            Policy.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.rules = [];
                    object.ruleCookies = [];
                    object.tests = [];
                }
                if (options.defaults) {
                    object.policyId = "";
                    object.kind = "";
                    object.namespace = "";
                    object.name = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.revision = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.revision = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.source = "";
                    object.actor = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.timeUnixMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.timeUnixMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.cidrGroup = null;
                }
                if (message.policyId != null && $Object.hasOwnProperty.call(message, "policyId"))
                    object.policyId = message.policyId;
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = message.kind;
                if (message.namespace != null && $Object.hasOwnProperty.call(message, "namespace"))
                    object.namespace = message.namespace;
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.revision = typeof message.revision === "number" ? $BigInt(message.revision) : $util.Long.fromBits(message.revision.low >>> 0, message.revision.high >>> 0, true).toBigInt();
                    else if (typeof message.revision === "number")
                        object.revision = options.longs === $String ? $String(message.revision) : message.revision;
                    else
                        object.revision = options.longs === $String ? $util.Long.prototype.toString.call(message.revision) : options.longs === $Number ? new $util.LongBits(message.revision.low >>> 0, message.revision.high >>> 0).toNumber(true) : message.revision;
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    object.source = message.source;
                if (message.rules && message.rules.length) {
                    object.rules = $Array(message.rules.length);
                    for (let j = 0; j < message.rules.length; ++j)
                        object.rules[j] = $root.ringfence.v1.Rule.toObject(message.rules[j], options, _depth + 1);
                }
                if (message.actor != null && $Object.hasOwnProperty.call(message, "actor"))
                    object.actor = message.actor;
                if (message.timeUnixMs != null && $Object.hasOwnProperty.call(message, "timeUnixMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.timeUnixMs = typeof message.timeUnixMs === "number" ? $BigInt(message.timeUnixMs) : $util.Long.fromBits(message.timeUnixMs.low >>> 0, message.timeUnixMs.high >>> 0, true).toBigInt();
                    else if (typeof message.timeUnixMs === "number")
                        object.timeUnixMs = options.longs === $String ? $String(message.timeUnixMs) : message.timeUnixMs;
                    else
                        object.timeUnixMs = options.longs === $String ? $util.Long.prototype.toString.call(message.timeUnixMs) : options.longs === $Number ? new $util.LongBits(message.timeUnixMs.low >>> 0, message.timeUnixMs.high >>> 0).toNumber(true) : message.timeUnixMs;
                if (message.ruleCookies && message.ruleCookies.length) {
                    object.ruleCookies = $Array(message.ruleCookies.length);
                    for (let j = 0; j < message.ruleCookies.length; ++j)
                        if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                            object.ruleCookies[j] = typeof message.ruleCookies[j] === "number" ? $BigInt(message.ruleCookies[j]) : $util.Long.fromBits(message.ruleCookies[j].low >>> 0, message.ruleCookies[j].high >>> 0, true).toBigInt();
                        else if (typeof message.ruleCookies[j] === "number")
                            object.ruleCookies[j] = options.longs === $String ? $String(message.ruleCookies[j]) : message.ruleCookies[j];
                        else
                            object.ruleCookies[j] = options.longs === $String ? $util.Long.prototype.toString.call(message.ruleCookies[j]) : options.longs === $Number ? new $util.LongBits(message.ruleCookies[j].low >>> 0, message.ruleCookies[j].high >>> 0).toNumber(true) : message.ruleCookies[j];
                }
                if (message.tests && message.tests.length) {
                    object.tests = $Array(message.tests.length);
                    for (let j = 0; j < message.tests.length; ++j)
                        object.tests[j] = $root.ringfence.v1.PolicyTest.toObject(message.tests[j], options, _depth + 1);
                }
                if (message.cidrGroup != null && $Object.hasOwnProperty.call(message, "cidrGroup"))
                    object.cidrGroup = $root.ringfence.v1.CidrGroup.toObject(message.cidrGroup, options, _depth + 1);
                return object;
            };

            Policy.prototype.toJSON = function() {
                return Policy.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Policy;
        })();

        v1.GetPolicyRequest = (function() {

            const GetPolicyRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            GetPolicyRequest.prototype.policyId = "";
            GetPolicyRequest.prototype.atRevision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            GetPolicyRequest.create = function(properties) {
                return new GetPolicyRequest(properties);
            };

            GetPolicyRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.policyId != null && $Object.hasOwnProperty.call(message, "policyId") && message.policyId !== "")
                    writer.uint32(10).string(message.policyId);
                if (message.atRevision != null && $Object.hasOwnProperty.call(message, "atRevision") && (typeof message.atRevision === "object" ? message.atRevision.low || message.atRevision.high : message.atRevision !== 0))
                    writer.uint32(16).uint64(message.atRevision);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            GetPolicyRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.GetPolicyRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.policyId = value;
                            else
                                delete message.policyId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.atRevision = value;
                            else
                                delete message.atRevision;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            GetPolicyRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.GetPolicyRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.GetPolicyRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.GetPolicyRequest();
                if (object.policyId != null)
                    if (typeof object.policyId !== "string" || object.policyId.length)
                        message.policyId = $String(object.policyId);
                if (object.atRevision != null)
                    if (typeof object.atRevision === "object" ? object.atRevision.low || object.atRevision.high : $Number(object.atRevision) !== 0)
                        if ($util.Long)
                            message.atRevision = $util.Long.fromValue(object.atRevision, true);
                        else if (typeof object.atRevision === "string")
                            message.atRevision = $parseInt(object.atRevision, 10);
                        else if (typeof object.atRevision === "number")
                            message.atRevision = object.atRevision;
                        else if (typeof object.atRevision === "object")
                            message.atRevision = new $util.LongBits(object.atRevision.low >>> 0, object.atRevision.high >>> 0).toNumber(true);
                return message;
            };

            GetPolicyRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.policyId = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.atRevision = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.atRevision = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.policyId != null && $Object.hasOwnProperty.call(message, "policyId"))
                    object.policyId = message.policyId;
                if (message.atRevision != null && $Object.hasOwnProperty.call(message, "atRevision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.atRevision = typeof message.atRevision === "number" ? $BigInt(message.atRevision) : $util.Long.fromBits(message.atRevision.low >>> 0, message.atRevision.high >>> 0, true).toBigInt();
                    else if (typeof message.atRevision === "number")
                        object.atRevision = options.longs === $String ? $String(message.atRevision) : message.atRevision;
                    else
                        object.atRevision = options.longs === $String ? $util.Long.prototype.toString.call(message.atRevision) : options.longs === $Number ? new $util.LongBits(message.atRevision.low >>> 0, message.atRevision.high >>> 0).toNumber(true) : message.atRevision;
                return object;
            };

            GetPolicyRequest.prototype.toJSON = function() {
                return GetPolicyRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            return GetPolicyRequest;
        })();

        v1.ListPoliciesRequest = (function() {

            const ListPoliciesRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ListPoliciesRequest.prototype.atRevision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            ListPoliciesRequest.create = function(properties) {
                return new ListPoliciesRequest(properties);
            };

            ListPoliciesRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.atRevision != null && $Object.hasOwnProperty.call(message, "atRevision") && (typeof message.atRevision === "object" ? message.atRevision.low || message.atRevision.high : message.atRevision !== 0))
                    writer.uint32(8).uint64(message.atRevision);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ListPoliciesRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.ListPoliciesRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.atRevision = value;
                            else
                                delete message.atRevision;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            ListPoliciesRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.ListPoliciesRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.ListPoliciesRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.ListPoliciesRequest();
                if (object.atRevision != null)
                    if (typeof object.atRevision === "object" ? object.atRevision.low || object.atRevision.high : $Number(object.atRevision) !== 0)
                        if ($util.Long)
                            message.atRevision = $util.Long.fromValue(object.atRevision, true);
                        else if (typeof object.atRevision === "string")
                            message.atRevision = $parseInt(object.atRevision, 10);
                        else if (typeof object.atRevision === "number")
                            message.atRevision = object.atRevision;
                        else if (typeof object.atRevision === "object")
                            message.atRevision = new $util.LongBits(object.atRevision.low >>> 0, object.atRevision.high >>> 0).toNumber(true);
                return message;
            };

            ListPoliciesRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.atRevision = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.atRevision = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if (message.atRevision != null && $Object.hasOwnProperty.call(message, "atRevision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.atRevision = typeof message.atRevision === "number" ? $BigInt(message.atRevision) : $util.Long.fromBits(message.atRevision.low >>> 0, message.atRevision.high >>> 0, true).toBigInt();
                    else if (typeof message.atRevision === "number")
                        object.atRevision = options.longs === $String ? $String(message.atRevision) : message.atRevision;
                    else
                        object.atRevision = options.longs === $String ? $util.Long.prototype.toString.call(message.atRevision) : options.longs === $Number ? new $util.LongBits(message.atRevision.low >>> 0, message.atRevision.high >>> 0).toNumber(true) : message.atRevision;
                return object;
            };

            ListPoliciesRequest.prototype.toJSON = function() {
                return ListPoliciesRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ListPoliciesRequest;
        })();

        v1.ListPoliciesResponse = (function() {

            const ListPoliciesResponse = function (properties) {
                this.policies = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ListPoliciesResponse.prototype.policies = $util.emptyArray;
            ListPoliciesResponse.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            ListPoliciesResponse.create = function(properties) {
                return new ListPoliciesResponse(properties);
            };

            ListPoliciesResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.policies != null && message.policies.length)
                    for (let i = 0; i < message.policies.length; ++i)
                        $root.ringfence.v1.Policy.encode(message.policies[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(16).uint64(message.revision);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ListPoliciesResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.ListPoliciesResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.policies && message.policies.length))
                                message.policies = [];
                            message.policies.push($root.ringfence.v1.Policy.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            ListPoliciesResponse.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.ListPoliciesResponse)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.ListPoliciesResponse: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.ListPoliciesResponse();
                if (object.policies) {
                    if (!$Array.isArray(object.policies))
                        throw $TypeError(".ringfence.v1.ListPoliciesResponse.policies: array expected");
                    message.policies = $Array(object.policies.length);
                    for (let i = 0; i < object.policies.length; ++i) {
                        if (!$util.isObject(object.policies[i]))
                            throw $TypeError(".ringfence.v1.ListPoliciesResponse.policies: object expected");
                        message.policies[i] = $root.ringfence.v1.Policy.fromObject(object.policies[i], _depth + 1);
                    }
                }
                if (object.revision != null)
                    if (typeof object.revision === "object" ? object.revision.low || object.revision.high : $Number(object.revision) !== 0)
                        if ($util.Long)
                            message.revision = $util.Long.fromValue(object.revision, true);
                        else if (typeof object.revision === "string")
                            message.revision = $parseInt(object.revision, 10);
                        else if (typeof object.revision === "number")
                            message.revision = object.revision;
                        else if (typeof object.revision === "object")
                            message.revision = new $util.LongBits(object.revision.low >>> 0, object.revision.high >>> 0).toNumber(true);
                return message;
            };

            ListPoliciesResponse.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.policies = [];
                if (options.defaults)
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.revision = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.revision = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if (message.policies && message.policies.length) {
                    object.policies = $Array(message.policies.length);
                    for (let j = 0; j < message.policies.length; ++j)
                        object.policies[j] = $root.ringfence.v1.Policy.toObject(message.policies[j], options, _depth + 1);
                }
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.revision = typeof message.revision === "number" ? $BigInt(message.revision) : $util.Long.fromBits(message.revision.low >>> 0, message.revision.high >>> 0, true).toBigInt();
                    else if (typeof message.revision === "number")
                        object.revision = options.longs === $String ? $String(message.revision) : message.revision;
                    else
                        object.revision = options.longs === $String ? $util.Long.prototype.toString.call(message.revision) : options.longs === $Number ? new $util.LongBits(message.revision.low >>> 0, message.revision.high >>> 0).toNumber(true) : message.revision;
                return object;
            };

            ListPoliciesResponse.prototype.toJSON = function() {
                return ListPoliciesResponse.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ListPoliciesResponse;
        })();

        v1.DeletePolicyRequest = (function() {

            const DeletePolicyRequest = function (properties) {
                this.policyIds = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            DeletePolicyRequest.prototype.policyIds = $util.emptyArray;
            DeletePolicyRequest.prototype.commandId = "";
            DeletePolicyRequest.prototype.expectedRevision = null;
            DeletePolicyRequest.prototype.dryRun = false;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(DeletePolicyRequest.prototype, "_expectedRevision", {
                get: $util.oneOfGetter($oneOfFields = ["expectedRevision"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            DeletePolicyRequest.create = function(properties) {
                return new DeletePolicyRequest(properties);
            };

            DeletePolicyRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.policyIds != null && message.policyIds.length)
                    for (let i = 0; i < message.policyIds.length; ++i)
                        writer.uint32(10).string(message.policyIds[i]);
                if (message.commandId != null && $Object.hasOwnProperty.call(message, "commandId") && message.commandId !== "")
                    writer.uint32(18).string(message.commandId);
                if (message.expectedRevision != null && $Object.hasOwnProperty.call(message, "expectedRevision"))
                    writer.uint32(24).uint64(message.expectedRevision);
                if (message.dryRun != null && $Object.hasOwnProperty.call(message, "dryRun") && message.dryRun !== false)
                    writer.uint32(32).bool(message.dryRun);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            DeletePolicyRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.DeletePolicyRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.policyIds && message.policyIds.length))
                                message.policyIds = [];
                            message.policyIds.push(reader.stringVerify());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.commandId = value;
                            else
                                delete message.commandId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.expectedRevision = reader.uint64();
                            message._expectedRevision = "expectedRevision";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.dryRun = value;
                            else
                                delete message.dryRun;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            DeletePolicyRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.DeletePolicyRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.DeletePolicyRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.DeletePolicyRequest();
                if (object.policyIds) {
                    if (!$Array.isArray(object.policyIds))
                        throw $TypeError(".ringfence.v1.DeletePolicyRequest.policyIds: array expected");
                    message.policyIds = $Array(object.policyIds.length);
                    for (let i = 0; i < object.policyIds.length; ++i)
                        message.policyIds[i] = $String(object.policyIds[i]);
                }
                if (object.commandId != null)
                    if (typeof object.commandId !== "string" || object.commandId.length)
                        message.commandId = $String(object.commandId);
                if (object.expectedRevision != null)
                    if ($util.Long)
                        message.expectedRevision = $util.Long.fromValue(object.expectedRevision, true);
                    else if (typeof object.expectedRevision === "string")
                        message.expectedRevision = $parseInt(object.expectedRevision, 10);
                    else if (typeof object.expectedRevision === "number")
                        message.expectedRevision = object.expectedRevision;
                    else if (typeof object.expectedRevision === "object")
                        message.expectedRevision = new $util.LongBits(object.expectedRevision.low >>> 0, object.expectedRevision.high >>> 0).toNumber(true);
                if (object.dryRun != null)
                    if (object.dryRun)
                        message.dryRun = $Boolean(object.dryRun);
                return message;
            };

            DeletePolicyRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.policyIds = [];
                if (options.defaults) {
                    object.commandId = "";
                    object.dryRun = false;
                }
                if (message.policyIds && message.policyIds.length) {
                    object.policyIds = $Array(message.policyIds.length);
                    for (let j = 0; j < message.policyIds.length; ++j)
                        object.policyIds[j] = message.policyIds[j];
                }
                if (message.commandId != null && $Object.hasOwnProperty.call(message, "commandId"))
                    object.commandId = message.commandId;
                if (message.expectedRevision != null && $Object.hasOwnProperty.call(message, "expectedRevision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.expectedRevision = typeof message.expectedRevision === "number" ? $BigInt(message.expectedRevision) : $util.Long.fromBits(message.expectedRevision.low >>> 0, message.expectedRevision.high >>> 0, true).toBigInt();
                    else if (typeof message.expectedRevision === "number")
                        object.expectedRevision = options.longs === $String ? $String(message.expectedRevision) : message.expectedRevision;
                    else
                        object.expectedRevision = options.longs === $String ? $util.Long.prototype.toString.call(message.expectedRevision) : options.longs === $Number ? new $util.LongBits(message.expectedRevision.low >>> 0, message.expectedRevision.high >>> 0).toNumber(true) : message.expectedRevision;
                if (message.dryRun != null && $Object.hasOwnProperty.call(message, "dryRun"))
                    object.dryRun = message.dryRun;
                return object;
            };

            DeletePolicyRequest.prototype.toJSON = function() {
                return DeletePolicyRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            return DeletePolicyRequest;
        })();

        v1.DeletePolicyResponse = (function() {

            const DeletePolicyResponse = function (properties) {
                this.policies = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            DeletePolicyResponse.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            DeletePolicyResponse.prototype.policies = $util.emptyArray;
            DeletePolicyResponse.prototype.distributed = false;

            DeletePolicyResponse.create = function(properties) {
                return new DeletePolicyResponse(properties);
            };

            DeletePolicyResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(8).uint64(message.revision);
                if (message.policies != null && message.policies.length)
                    for (let i = 0; i < message.policies.length; ++i)
                        $root.ringfence.v1.AppliedPolicy.encode(message.policies[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.distributed != null && $Object.hasOwnProperty.call(message, "distributed") && message.distributed !== false)
                    writer.uint32(24).bool(message.distributed);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            DeletePolicyResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.DeletePolicyResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.policies && message.policies.length))
                                message.policies = [];
                            message.policies.push($root.ringfence.v1.AppliedPolicy.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.distributed = value;
                            else
                                delete message.distributed;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            DeletePolicyResponse.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.DeletePolicyResponse)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.DeletePolicyResponse: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.DeletePolicyResponse();
                if (object.revision != null)
                    if (typeof object.revision === "object" ? object.revision.low || object.revision.high : $Number(object.revision) !== 0)
                        if ($util.Long)
                            message.revision = $util.Long.fromValue(object.revision, true);
                        else if (typeof object.revision === "string")
                            message.revision = $parseInt(object.revision, 10);
                        else if (typeof object.revision === "number")
                            message.revision = object.revision;
                        else if (typeof object.revision === "object")
                            message.revision = new $util.LongBits(object.revision.low >>> 0, object.revision.high >>> 0).toNumber(true);
                if (object.policies) {
                    if (!$Array.isArray(object.policies))
                        throw $TypeError(".ringfence.v1.DeletePolicyResponse.policies: array expected");
                    message.policies = $Array(object.policies.length);
                    for (let i = 0; i < object.policies.length; ++i) {
                        if (!$util.isObject(object.policies[i]))
                            throw $TypeError(".ringfence.v1.DeletePolicyResponse.policies: object expected");
                        message.policies[i] = $root.ringfence.v1.AppliedPolicy.fromObject(object.policies[i], _depth + 1);
                    }
                }
                if (object.distributed != null)
                    if (object.distributed)
                        message.distributed = $Boolean(object.distributed);
                return message;
            };

            DeletePolicyResponse.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.policies = [];
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.revision = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.revision = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.distributed = false;
                }
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.revision = typeof message.revision === "number" ? $BigInt(message.revision) : $util.Long.fromBits(message.revision.low >>> 0, message.revision.high >>> 0, true).toBigInt();
                    else if (typeof message.revision === "number")
                        object.revision = options.longs === $String ? $String(message.revision) : message.revision;
                    else
                        object.revision = options.longs === $String ? $util.Long.prototype.toString.call(message.revision) : options.longs === $Number ? new $util.LongBits(message.revision.low >>> 0, message.revision.high >>> 0).toNumber(true) : message.revision;
                if (message.policies && message.policies.length) {
                    object.policies = $Array(message.policies.length);
                    for (let j = 0; j < message.policies.length; ++j)
                        object.policies[j] = $root.ringfence.v1.AppliedPolicy.toObject(message.policies[j], options, _depth + 1);
                }
                if (message.distributed != null && $Object.hasOwnProperty.call(message, "distributed"))
                    object.distributed = message.distributed;
                return object;
            };

            DeletePolicyResponse.prototype.toJSON = function() {
                return DeletePolicyResponse.toObject(this, $protobuf.util.toJSONOptions);
            };

            return DeletePolicyResponse;
        })();

        v1.PolicyHistoryRequest = (function() {

            const PolicyHistoryRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PolicyHistoryRequest.prototype.policyId = "";

            PolicyHistoryRequest.create = function(properties) {
                return new PolicyHistoryRequest(properties);
            };

            PolicyHistoryRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.policyId != null && $Object.hasOwnProperty.call(message, "policyId") && message.policyId !== "")
                    writer.uint32(10).string(message.policyId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PolicyHistoryRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.PolicyHistoryRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.policyId = value;
                            else
                                delete message.policyId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            PolicyHistoryRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.PolicyHistoryRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.PolicyHistoryRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.PolicyHistoryRequest();
                if (object.policyId != null)
                    if (typeof object.policyId !== "string" || object.policyId.length)
                        message.policyId = $String(object.policyId);
                return message;
            };

            PolicyHistoryRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.policyId = "";
                if (message.policyId != null && $Object.hasOwnProperty.call(message, "policyId"))
                    object.policyId = message.policyId;
                return object;
            };

            PolicyHistoryRequest.prototype.toJSON = function() {
                return PolicyHistoryRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            return PolicyHistoryRequest;
        })();

        v1.PolicyHistoryEntry = (function() {

            const PolicyHistoryEntry = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PolicyHistoryEntry.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            PolicyHistoryEntry.prototype.change = 0;
            PolicyHistoryEntry.prototype.actor = "";
            PolicyHistoryEntry.prototype.timeUnixMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
            PolicyHistoryEntry.prototype.source = "";
            PolicyHistoryEntry.prototype.traceId = "";

            PolicyHistoryEntry.create = function(properties) {
                return new PolicyHistoryEntry(properties);
            };

            PolicyHistoryEntry.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(8).uint64(message.revision);
                if (message.change != null && $Object.hasOwnProperty.call(message, "change") && message.change !== 0)
                    writer.uint32(16).int32(message.change);
                if (message.actor != null && $Object.hasOwnProperty.call(message, "actor") && message.actor !== "")
                    writer.uint32(26).string(message.actor);
                if (message.timeUnixMs != null && $Object.hasOwnProperty.call(message, "timeUnixMs") && (typeof message.timeUnixMs === "object" ? message.timeUnixMs.low || message.timeUnixMs.high : message.timeUnixMs !== 0))
                    writer.uint32(32).uint64(message.timeUnixMs);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== "")
                    writer.uint32(42).string(message.source);
                if (message.traceId != null && $Object.hasOwnProperty.call(message, "traceId") && message.traceId !== "")
                    writer.uint32(50).string(message.traceId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PolicyHistoryEntry.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.PolicyHistoryEntry();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.change = value;
                            else
                                delete message.change;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.actor = value;
                            else
                                delete message.actor;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.timeUnixMs = value;
                            else
                                delete message.timeUnixMs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.source = value;
                            else
                                delete message.source;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.traceId = value;
                            else
                                delete message.traceId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            PolicyHistoryEntry.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.PolicyHistoryEntry)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.PolicyHistoryEntry: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.PolicyHistoryEntry();
                if (object.revision != null)
                    if (typeof object.revision === "object" ? object.revision.low || object.revision.high : $Number(object.revision) !== 0)
                        if ($util.Long)
                            message.revision = $util.Long.fromValue(object.revision, true);
                        else if (typeof object.revision === "string")
                            message.revision = $parseInt(object.revision, 10);
                        else if (typeof object.revision === "number")
                            message.revision = object.revision;
                        else if (typeof object.revision === "object")
                            message.revision = new $util.LongBits(object.revision.low >>> 0, object.revision.high >>> 0).toNumber(true);
                if (object.change !== 0 && (typeof object.change !== "string" || $root.ringfence.v1.PolicyChange[object.change] !== 0))
                    switch (object.change) {
                    case "POLICY_CHANGE_UNSPECIFIED":
                    case 0:
                        message.change = 0;
                        break;
                    case "POLICY_CHANGE_CREATED":
                    case 1:
                        message.change = 1;
                        break;
                    case "POLICY_CHANGE_REVISED":
                    case 2:
                        message.change = 2;
                        break;
                    case "POLICY_CHANGE_UNCHANGED":
                    case 3:
                        message.change = 3;
                        break;
                    case "POLICY_CHANGE_DELETED":
                    case 4:
                        message.change = 4;
                        break;
                    default:
                        if (typeof object.change === "number" && (object.change | 0) === object.change)
                            message.change = object.change;
                    }
                if (object.actor != null)
                    if (typeof object.actor !== "string" || object.actor.length)
                        message.actor = $String(object.actor);
                if (object.timeUnixMs != null)
                    if (typeof object.timeUnixMs === "object" ? object.timeUnixMs.low || object.timeUnixMs.high : $Number(object.timeUnixMs) !== 0)
                        if ($util.Long)
                            message.timeUnixMs = $util.Long.fromValue(object.timeUnixMs, true);
                        else if (typeof object.timeUnixMs === "string")
                            message.timeUnixMs = $parseInt(object.timeUnixMs, 10);
                        else if (typeof object.timeUnixMs === "number")
                            message.timeUnixMs = object.timeUnixMs;
                        else if (typeof object.timeUnixMs === "object")
                            message.timeUnixMs = new $util.LongBits(object.timeUnixMs.low >>> 0, object.timeUnixMs.high >>> 0).toNumber(true);
                if (object.source != null)
                    if (typeof object.source !== "string" || object.source.length)
                        message.source = $String(object.source);
                if (object.traceId != null)
                    if (typeof object.traceId !== "string" || object.traceId.length)
                        message.traceId = $String(object.traceId);
                return message;
            };

            PolicyHistoryEntry.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.revision = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.revision = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.change = options.enums === $String ? "POLICY_CHANGE_UNSPECIFIED" : 0;
                    object.actor = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.timeUnixMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.timeUnixMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.source = "";
                    object.traceId = "";
                }
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.revision = typeof message.revision === "number" ? $BigInt(message.revision) : $util.Long.fromBits(message.revision.low >>> 0, message.revision.high >>> 0, true).toBigInt();
                    else if (typeof message.revision === "number")
                        object.revision = options.longs === $String ? $String(message.revision) : message.revision;
                    else
                        object.revision = options.longs === $String ? $util.Long.prototype.toString.call(message.revision) : options.longs === $Number ? new $util.LongBits(message.revision.low >>> 0, message.revision.high >>> 0).toNumber(true) : message.revision;
                if (message.change != null && $Object.hasOwnProperty.call(message, "change"))
                    object.change = options.enums === $String ? $root.ringfence.v1.PolicyChange[message.change] === $undefined ? message.change : $root.ringfence.v1.PolicyChange[message.change] : message.change;
                if (message.actor != null && $Object.hasOwnProperty.call(message, "actor"))
                    object.actor = message.actor;
                if (message.timeUnixMs != null && $Object.hasOwnProperty.call(message, "timeUnixMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.timeUnixMs = typeof message.timeUnixMs === "number" ? $BigInt(message.timeUnixMs) : $util.Long.fromBits(message.timeUnixMs.low >>> 0, message.timeUnixMs.high >>> 0, true).toBigInt();
                    else if (typeof message.timeUnixMs === "number")
                        object.timeUnixMs = options.longs === $String ? $String(message.timeUnixMs) : message.timeUnixMs;
                    else
                        object.timeUnixMs = options.longs === $String ? $util.Long.prototype.toString.call(message.timeUnixMs) : options.longs === $Number ? new $util.LongBits(message.timeUnixMs.low >>> 0, message.timeUnixMs.high >>> 0).toNumber(true) : message.timeUnixMs;
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    object.source = message.source;
                if (message.traceId != null && $Object.hasOwnProperty.call(message, "traceId"))
                    object.traceId = message.traceId;
                return object;
            };

            PolicyHistoryEntry.prototype.toJSON = function() {
                return PolicyHistoryEntry.toObject(this, $protobuf.util.toJSONOptions);
            };

            return PolicyHistoryEntry;
        })();

        v1.PolicyHistoryResponse = (function() {

            const PolicyHistoryResponse = function (properties) {
                this.entries = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PolicyHistoryResponse.prototype.entries = $util.emptyArray;

            PolicyHistoryResponse.create = function(properties) {
                return new PolicyHistoryResponse(properties);
            };

            PolicyHistoryResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.entries != null && message.entries.length)
                    for (let i = 0; i < message.entries.length; ++i)
                        $root.ringfence.v1.PolicyHistoryEntry.encode(message.entries[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PolicyHistoryResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.ringfence.v1.PolicyHistoryResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.entries && message.entries.length))
                                message.entries = [];
                            message.entries.push($root.ringfence.v1.PolicyHistoryEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            PolicyHistoryResponse.fromObject = function (object, _depth) {
                if (object instanceof $root.ringfence.v1.PolicyHistoryResponse)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".ringfence.v1.PolicyHistoryResponse: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.ringfence.v1.PolicyHistoryResponse();
                if (object.entries) {
                    if (!$Array.isArray(object.entries))
                        throw $TypeError(".ringfence.v1.PolicyHistoryResponse.entries: array expected");
                    message.entries = $Array(object.entries.length);
                    for (let i = 0; i < object.entries.length; ++i) {
                        if (!$util.isObject(object.entries[i]))
                            throw $TypeError(".ringfence.v1.PolicyHistoryResponse.entries: object expected");
                        message.entries[i] = $root.ringfence.v1.PolicyHistoryEntry.fromObject(object.entries[i], _depth + 1);
                    }
                }
                return message;
            };

            PolicyHistoryResponse.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.entries = [];
                if (message.entries && message.entries.length) {
                    object.entries = $Array(message.entries.length);
                    for (let j = 0; j < message.entries.length; ++j)
                        object.entries[j] = $root.ringfence.v1.PolicyHistoryEntry.toObject(message.entries[j], options, _depth + 1);
                }
                return object;
            };

            PolicyHistoryResponse.prototype.toJSON = function() {
                return PolicyHistoryResponse.toObject(this, $protobuf.util.toJSONOptions);
            };

            return PolicyHistoryResponse;
        })();

        return v1;
    })();

    return ringfence;
})();

export {
  $root as default
};
